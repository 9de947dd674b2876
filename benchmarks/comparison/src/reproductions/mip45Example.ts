import { exactArithmetic, type Filled, type Num } from '@liqlab/core';
import { type MakerSale, openMakerSale } from '../makerSale.js';
import type { Outcome, Reproduction } from '../reproduction.js';

interface Purchase {
  /** Seconds since the start of the sale. */
  readonly at: number;
  readonly price: string;
  readonly paid: string;
  readonly sold: string;
}

const purchases: readonly Purchase[] = [
  { at: 4_050, price: '195', paid: '50000', sold: '256.41' },
  { at: 11_700, price: '110', paid: '10000', sold: '90.91' },
];

/** The worked example of the proposal that brought Maker's Dutch auctions. */
export const mip45Example: Reproduction = {
  name: 'mip45-example',
  title: 'The worked example of MIP45c9',
  isExact: true,
  published: '256.41 and 90.91 ETH',
  source: 'Maker Improvement Proposal 45, component 9 (2021).',
  tolerance: 'to the cent',
  inputs: [
    'Oracle price 200, buf 20 % (top 240), linear price over 21,600 s, tab 60,000 DAI, lot 347.32 ETH: as published.',
    'Two takes, at the seconds at which the straight line is at the published prices: 4,050 s and 11,700 s. A take names collateral: 50,000 / 195 ETH, then all that is left.',
    '`dutch-auction/maker-clip`, exact arithmetic.',
  ],
  differs: [
    'The example gives a tab; here the debt is 60,000 and the penalty 0, which is the same.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const priceCurve = { kind: 'linear', duration: 21_600 };
  const rules = { priceCurve, startingPriceFactor: '1.2', maximumDuration: 21_600, penalty: 0 };
  const vault = { oraclePrice: '200', lot: '347.32', debt: '60000' };
  const makerSale = openMakerSale(rules, vault);
  const fills = purchases.map((one) => ({ ...one, ours: buy(one, makerSale) }));
  const holds = fills.every(({ sold, paid, price, ours }) => {
    return ours.sold === sold && ours.paid === paid && ours.price === price;
  });
  return {
    ours: `${fills.map(({ ours }) => ours.sold).join(' and ')} ETH`,
    verdict: holds && makerSale.sale.status === 'settled' ? 'holds' : 'does not hold',
    detail: {
      header: [
        'second',
        'price: published',
        'ours',
        'DAI: published',
        'ours',
        'ETH: published',
        'ours',
      ],
      rows: fills.map(({ at, price, paid, sold, ours }) => {
        return [String(at), price, ours.price, paid, ours.paid, sold, ours.sold];
      }),
    },
    remarks: ['The sale is settled by the second take; nothing is written off.'],
    eventsPosted: makerSale.market.ledger.eventsPosted,
  };
}

function buy({ at, paid }: Purchase, { market, sale, keeper, ether, dai }: MakerSale) {
  market.now = at;
  const { price } = sale.condition(at);
  const amount = exactArithmetic.num(paid).div(price).quantize(ether.decimals, 'up');
  const take = { kind: 'take', by: keeper, collateral: ether, debt: dai, amount } as const;
  const [filled] = market.post(sale.execute(take, market)) as readonly [Filled];
  return { price: cents(price), paid: cents(filled.paid), sold: cents(filled.sold) };
}

function cents(amount: Num): string {
  return amount.quantize(2, 'half-up').toString();
}

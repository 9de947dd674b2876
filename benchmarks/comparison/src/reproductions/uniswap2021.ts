import { type Asset, exactArithmetic, toRaw } from '@liqlab/core';
import { ConstantProductPool } from '@liqlab/market';
import type { Outcome, Reproduction } from '../reproduction.js';

interface Sale {
  /** Whole ETH. */
  readonly lot: number;
  /** Whole DAI, as published. */
  readonly proceeds: number;
  /** Below spot, per cent, as published. */
  readonly below: string;
}

const reserves = { DAI: '55290415.61', WETH: '27168.457' };
const sales: readonly Sale[] = [
  { lot: 100, proceeds: 202_157, below: '0.665' },
  { lot: 500, proceeds: 996_216, below: '2.096' },
  { lot: 1_000, proceeds: 1_957_168, below: '3.829' },
  { lot: 2_000, proceeds: 3_780_514, below: '7.117' },
];

/** What the largest ETH pool of the day would have paid. */
export const uniswap2021: Reproduction = {
  name: 'uniswap-2021',
  title: 'Uniswap V2 DAI/WETH on 19 May 2021',
  isExact: true,
  published: sales.map(({ proceeds }) => proceeds.toLocaleString('en-US')).join(', '),
  source:
    'Reserves and proceeds of the pool on 19 May 2021 (BerkeleyBlockchain/stablesims @ 29556c7, feeds_eth_dai_liquidity_05-19-2021).',
  tolerance: 'to the DAI and to 0.001 %',
  inputs: [
    `Reserves ${reserves.DAI} DAI and ${reserves.WETH} WETH, fee 0.3 %; lots of ${sales.map(({ lot }) => lot).join(', ')} ETH, each into the untouched pool.`,
    'The `ConstantProductPool` that runs use, quotes in raw units.',
  ],
  differs: [],
  needsData: [],
  run,
};

function run(): Outcome {
  const assets = [asset('WETH', 0), asset('DAI', 1)] as const;
  const pool = new ConstantProductPool({ assets, fee: 0.003 }, exactArithmetic);
  const raw = (amount: string | number) => toRaw(exactArithmetic.num(amount), 18, exactArithmetic);
  pool.addLiquidity([raw(reserves.WETH), raw(reserves.DAI)]);
  const spot = pool.price(pool.state);
  const quotes = sales.map((sale) => {
    const proceeds = Number(pool.quote(pool.state, 0, raw(sale.lot))) / 1e18;
    const below = (100 * (1 - proceeds / (sale.lot * spot))).toFixed(3);
    return { ...sale, ours: { proceeds: Math.round(proceeds), below } };
  });
  const holds = quotes.every(({ proceeds, below, ours }) => {
    return ours.proceeds === proceeds && ours.below === below;
  });
  return {
    ours: quotes.map(({ ours }) => ours.proceeds.toLocaleString('en-US')).join(', '),
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['ETH', 'DAI: published', 'ours', 'below spot, %: published', 'ours'],
      rows: quotes.map(({ lot, proceeds, below, ours }) => {
        return [lot, proceeds, ours.proceeds, below, ours.below].map(String);
      }),
    },
    remarks: ['Quotes move no money, so no event is posted.'],
    eventsPosted: 0,
  };
}

function asset(id: string, index: number): Asset {
  return { id, decimals: 18, index };
}

import { exactArithmetic, type Num } from '@liqlab/core';
import {
  bankruptcyPrice,
  type Entry,
  type Exposure,
  entryLiquidationPrice,
  equityAt,
  liquidationPrice,
  maintenanceTiers,
} from '@liqlab/leverage';
import type { Outcome, Reproduction } from '../reproduction.js';

const { num, one } = exactArithmetic;
const maintenanceRate = num('0.004');

const published = [
  { change: '0 %', price: '10000', left: '1000.00' },
  { change: '−9 %', price: '9100', left: '100.00' },
  { change: '−10 %', price: '9000', left: '0.00' },
] as const;

/** The example by which leverage is explained. */
export const leveragedLong: Reproduction = {
  name: 'leveraged-long',
  title: 'A leveraged long: $1,000 at 10 times on $10,000',
  isExact: true,
  published: '−9 % leaves $100, −10 % leaves nothing',
  source: 'A worked example of textbooks; the liquidation price is entry·(1 − 1/L)/(1 − m).',
  tolerance: 'to the cent',
  inputs: [
    'One unit bought at $10,000 with $1,000 of margin: $9,000 are owed. As published.',
    'Maintenance margin m of 0.4 %, of the first tier of Binance’s BTCUSDT (18 March 2021).',
    '`equityAt`, `liquidationPrice` and `bankruptcyPrice` of `leverage`, exact arithmetic.',
  ],
  differs: ['No fees and no funding payments, in the example as here.'],
  needsData: [],
  run,
};

function run(): Outcome {
  const long = exposure();
  const rows = published.map(({ change, price, left }) => {
    return [change, price, left, cents(equityAt(long, num(price)))];
  });
  const tiers = maintenanceTiers([{ from: 0, rate: '0.004' }], exactArithmetic);
  const entry: Entry = { side: 'long', price: num(10_000), leverage: num(10), maintenanceRate };
  const liquidation = [entryLiquidationPrice(entry, one), liquidationPrice(long, tiers)].map(cents);
  const bankruptcy = cents(bankruptcyPrice(long));
  const holds =
    rows.every(([, , left, ours]) => left === ours) &&
    liquidation[0] === liquidation[1] &&
    bankruptcy === '9000.00';
  return {
    ours: `−9 % leaves $${rows[1]?.[3]}, −10 % leaves $${rows[2]?.[3]}`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['price change', 'price', 'margin left: published', 'ours'],
      rows,
    },
    remarks: [
      `The liquidation price by the published formula is ${liquidation[0]}, by the closed form over tiers ${liquidation[1]}; the bankruptcy price is ${bankruptcy}.`,
    ],
    eventsPosted: 0,
  };
}

function exposure(): Exposure {
  const asset = { id: 'asset', decimals: 18, index: 0 };
  const quote = { id: 'quote', decimals: 18, index: 1 };
  const token = { id: 'owed quote', decimals: 18, index: 2 };
  const [size, cash] = [num(1), num(9_000)];
  return {
    ...{ side: 'long', size, cash, asset, quote },
    collateral: { asset, amount: size, liquidationThreshold: one.minus(maintenanceRate) },
    debt: { asset: quote, token, amount: cash },
  };
}

/** The number with two digits after the point, as money is written. */
function cents(amount: Num): string {
  const [whole, digits = ''] = amount.quantize(2, 'half-up').toString().split('.');
  return `${whole}.${digits.padEnd(2, '0')}`;
}

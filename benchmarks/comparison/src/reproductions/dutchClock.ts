import { exactArithmetic } from '@liqlab/core';
import { openMakerSale } from '../makerSale.js';
import type { Outcome, Reproduction } from '../reproduction.js';

interface Clock {
  readonly startingPriceFactor: string;
  readonly cut: string;
  /** Seconds. */
  readonly step: number;
  /** As published, in whole minutes. */
  readonly published: number;
}

interface Reading extends Clock {
  /** Seconds until the price is at or below the oracle price. */
  readonly seconds: number;
  /** Seconds from there to the nearest moment that rounds to the published minute. */
  readonly distance: number;
  readonly eventsPosted: number;
}

const clocks: readonly Clock[] = [
  { startingPriceFactor: '1.3', cut: '0.99', step: 90, published: 40 },
  { startingPriceFactor: '1.2', cut: '0.99', step: 90, published: 28 },
  { startingPriceFactor: '1.1', cut: '0.99', step: 90, published: 15 },
  { startingPriceFactor: '1.2', cut: '0.99', step: 60, published: 19 },
  { startingPriceFactor: '1.1', cut: '0.99', step: 60, published: 10 },
  { startingPriceFactor: '1.1', cut: '0.997', step: 30, published: 17 },
];

/** Time from the start of a Maker sale until its price reaches the oracle price. */
export const dutchClock: Reproduction = {
  name: 'dutch-clock',
  title: 'How long a Maker Dutch auction takes to reach the oracle price',
  isExact: true,
  published: '40, 28, 15, 19, 10, 17 min',
  source:
    'Maker polls of April 2021 ("about", whole minutes); the last row is Gauntlet’s proposal, of which a reader on forum.makerdao.com/t/7177 says "around 17 minutes" "as much as I can see".',
  tolerance: 'within one step of the published whole minute',
  inputs: [
    'Price: oracle price × buf × cut^⌊seconds / step⌋ (makerdao/dss@fa4f663, src/abaci.sol), through `offers` of an open sale of `dutch-auction/maker-clip`, second by second, exact arithmetic.',
    'buf, cut and step of each row: as published.',
  ],
  differs: [
    'Published in whole minutes: "17" stands for any moment from 16:30 to 17:29. The tolerance of one step is taken from the nearest such moment.',
    'The last row reaches the oracle price at 16:00 and stays on that step until 16:30: one step from what rounds to 17 minutes, two steps from 17:00 sharp. By the formula 16 minutes is right and the published number, read off a curve, is not; it holds within the tolerance, on its very edge.',
  ],
  needsData: [],
  run,
};

function run(): Outcome {
  const readings = clocks.map(read);
  const holds = readings.every(({ distance, step }) => distance <= step);
  return {
    ours: `${readings.map(({ seconds }) => minutes(seconds)).join(', ')} min`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: [
        'buf',
        'cut',
        'step',
        'published',
        'ours',
        'seconds from a moment that rounds to it',
      ],
      rows: readings.map((one) => [
        one.startingPriceFactor,
        one.cut,
        `${one.step} s`,
        `${one.published} min`,
        `${minutes(one.seconds)} min`,
        String(one.distance),
      ]),
    },
    remarks: [],
    eventsPosted: readings.reduce((sum, one) => sum + one.eventsPosted, 0),
  };
}

function read(clock: Clock): Reading {
  const { startingPriceFactor, cut, step, published } = clock;
  const priceCurve = { kind: 'stairstep', cut, step };
  const vault = { oraclePrice: '2000', lot: '10', debt: '15000' };
  const { market, sale } = openMakerSale({ priceCurve, startingPriceFactor, penalty: 0 }, vault);
  const oraclePrice = exactArithmetic.num(vault.oraclePrice);
  let seconds = 0;
  while (sale.condition(seconds).price.gt(oraclePrice)) seconds += 1;
  const [from, until] = [published * 60 - 30, published * 60 + 29];
  const distance = Math.max(0, from - seconds, seconds - until);
  return { ...clock, seconds, distance, eventsPosted: market.ledger.eventsPosted };
}

function minutes(seconds: number): string {
  return String(Number((seconds / 60).toFixed(1)));
}

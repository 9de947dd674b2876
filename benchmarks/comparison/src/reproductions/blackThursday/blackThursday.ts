import type { Outcome, Reproduction } from '../../reproduction.js';
import { sum } from '../../statistics.js';
import { type Band, isWithinBand } from '../../withinBand.js';
import { books, type Measured, measure, zeroShare } from './measure.js';
import { between, deciding, unsourced } from './variants.js';
import { dust, files, fixedGasPrice, pathOfTheDay, vaults } from './world.js';

const band: Band = [0.3, 0.42];
const closeToZero = 0.02;

/** Maker's English auctions on the day when ether halved. */
export const blackThursday: Reproduction = {
  name: 'black-thursday',
  title: 'Black Thursday: auctions won for nothing',
  isExact: false,
  published: '36 % of auctions at zero bids',
  source:
    'Whiterabbit, Black Thursday for MakerDAO (medium.com/@whiterabbit_hq, 14 March 2020): 36 % of liquidations won at zero bids, 8.32M USD of ether for 0 DAI. Maker governance call 91 (30 April 2020, makerdao/community @ 2b04c62): 62,842 ETH of 320 vaults, a loss of 6.65M before fees. 1,462 of 3,994 auctions: from memory.',
  tolerance: '30–42 %, and below 2 % with better keepers',
  inputs: [
    'Lots of 50 ETH, minimum increase 3 % (forum.makerdao.com/t/781); penalty 13 %, liquidation ratio 150 %; bid lifetime 10 min (call 91), auction length 6 h (from memory; with two days nothing changes). One vault may be kicked in every block.',
    `Prices: ${files.prices}, 12 March 00:00 to 13 March 12:00 UTC, each bar walked open, high, low, close. Oracle: polled on the hour, an hour late (makerdao/osm @ 0091d3b). Block time 13 s.`,
    `Gas: ${files.gas}, 10 minutes each: the price below which 30 % of what was included paid, the lowest percentile of the file. A transaction that offers less waits. That this one decides is an assumption, varied below. After midnight of 13 March, where the file ends, the mean of its last hour holds (assumption).`,
    `Gas price of the keepers as they were: ${fixedGasPrice} gwei: \`GASPRICE=100000000000 # Fixed\` in the environment of Maker’s own packaged keeper (makerdao/dockerized-auction-keeper @ 23c8ee6), and the ceiling of auction-keeper without a gas station (makerdao/auction-keeper @ 17a521c, gas.py).`,
    'Number of keepers: five, as many as buy in the simulation of this day by BerkeleyBlockchain/stablesims (@ 2131838, dutch_auctions_black_thursday_sim.py). How many there were is not known; varied below.',
    'Capital of a keeper: 500,000 DAI. No source: that keepers ran out of DAI is in the minutes of call 91, not how much they had; varied below.',
    'Premium of a keeper on its bid: 0 to 10 %. No source; the packaged keeper bids half the price as delivered (`DISCOUNT=0.5`): a row below.',
    'One bidder who bids a raw unit wherever nobody has bid yet, at once and at any gas price: what four addresses did (Whiterabbit). When in an auction they bid is not known; varied below.',
    `Vaults: ${vaults} in a book, as many as call 91 counts, debt floor ${dust} DAI (from memory). No book is in reach: sizes and LTVs are fitted to crvUSD loans (see \`generateBook\`); ${books} books, auctions of all added up.`,
    'Venue: 27,168 ETH, half of a sale’s displacement gone after 24 s. No source for that day; varied below. Fast arithmetic.',
  ],
  differs: [
    'This is a calibration and an ordering, not a replay: without the vault book and the keepers’ balances the level depends on how many vaults break in the first fall, when gas was dear, and how many in the second, at night.',
    'Ours are fewer vaults with larger debts: the ether lost for nothing is about what it was, but of fewer owners.',
    'Nobody knows how many keepers had a fixed gas price: the row with one that follows the gas price shows how much hangs on a single one.',
    'The oracle was late by more than its hour when its own transactions were stuck; that is not modelled.',
  ],
  needsData: [files.prices, files.gas],
  run,
};

function run(): Outcome {
  const path = pathOfTheDay();
  const [asItWas, funded] = deciding.map((variant) => measure(variant, path)) as [
    Measured,
    Measured,
  ];
  const others = between.map((variant) => measure(variant, path));
  const varied = unsourced.map((variant) => measure(variant, path));
  const holds = isWithinBand(zeroShare(asItWas), band) && zeroShare(funded) <= closeToZero;
  const all = [asItWas, funded, ...others, ...varied];
  return {
    ours: `${percent(zeroShare(asItWas))}; ${percent(zeroShare(funded))} with funded keepers who follow gas`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['keepers', 'auctions', 'share', 'by book', 'ETH for nothing', 'loss / debt'],
      rows: [
        ...[asItWas, funded, ...others].map(row),
        ...varied.map((one) =>
          row({ ...one, variant: { ...one.variant, name: `as it was, but ${one.variant.name}` } }),
        ),
      ],
    },
    remarks: [
      `The first two rows decide. Auctions and ether are per book. Where a parameter has no source, the rows "as it was, but …" change it: ${outside(varied)}`,
    ],
    eventsPosted: sum(all.map((one) => one.eventsPosted)),
  };
}

/** Which of the rows leave the band, and how. */
function outside(varied: readonly Measured[]): string {
  const out = varied.filter((one) => !isWithinBand(zeroShare(one), band));
  const list = out.map((one) => `${one.variant.name} (${percent(zeroShare(one))})`);
  const stay = `${varied.length - out.length} of ${varied.length} stay within 30 to 42 %`;
  return out.length === 0 ? `${stay}.` : `${stay}; outside of it are ${list.join(', ')}.`;
}

function row(one: Measured): readonly string[] {
  const [lowest, highest] = [Math.min(...one.shares), Math.max(...one.shares)];
  return [
    one.variant.name,
    (one.auctions / books).toFixed(0),
    percent(zeroShare(one)),
    `${percent(lowest)} to ${percent(highest)}`,
    (one.zeroBidEther / books).toFixed(0),
    percent(one.loss / one.debt),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

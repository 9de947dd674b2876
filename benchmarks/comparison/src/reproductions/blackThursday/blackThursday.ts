import type { Outcome, Reproduction } from '../../reproduction.js';
import { sum } from '../../statistics.js';
import { type Band, isWithinBand } from '../../withinBand.js';
import { books, type Measured, measure, zeroShare } from './measure.js';
import { between, deciding, varied } from './variants.js';
import { dust, files, fixedGasPrice, pathOfTheDay } from './world.js';

const band: Band = [0.3, 0.42];
const closeToZero = 0.02;

/** Maker's English auctions on the day when ether halved. */
export const blackThursday: Reproduction = {
  name: 'black-thursday',
  title: 'Black Thursday: auctions won for nothing',
  isExact: false,
  published: '36 % of auctions at zero bids',
  source:
    'Whiterabbit, Black Thursday for MakerDAO (medium.com/@whiterabbit_hq, 14 March 2020): 36 % of liquidations won at zero bids, 8.32M USD of ether for 0 DAI. Maker governance call 91 (30 April 2020, makerdao/community @ 2b04c62): 62,842 ETH lost by 320 vaults, which cost the protocol 6.65M before fees. 1,462 of 3,994 auctions: from memory.',
  tolerance: '30–42 %, and below 2 % with better keepers',
  inputs: [
    'Lots of 50 ETH, minimum increase 3 % (forum.makerdao.com/t/781); penalty 13 %, liquidation ratio 150 %; bid lifetime 10 min (call 91), auction length two days, as deployed (makerdao/dss @ fa4f663, flip.sol): six hours are among what was changed afterwards (call 91). One vault may be kicked in every block.',
    `Prices: ${files.prices}, 12 March 00:00 to 13 March 12:00 UTC, each bar walked open, high, low, close. Oracle: polled on the hour, an hour late (makerdao/osm @ 0091d3b). Block time 13 s (A. Nezlobin, Ethereum Block Times, MEV, and LP returns, medium.com/@alexnezlobin, 8 September 2022).`,
    `Gas: ${files.gas}, 10 minutes each: the price below which 30 % of what was included paid, the lowest percentile of the file. A transaction that offers less waits. What a block takes at the least is what decides whether one is included: Ethereum’s own node looks at the cheapest transactions of recent blocks, too, when it recommends a price (ethereum/go-ethereum @ 014804b, eth/gasprice/gasprice.go); no percentile of the file comes nearer. Who pays that much finds the 30 % of a block’s 10M gas (blog.mycrypto.com, The History of Ethereum’s Block Size) that paid less, for others pay more: bites, bids and settlements queue for it. More room, and a higher percentile, below. After midnight of 13 March, where the file ends, the mean of its last hour holds, 68 gwei: an assumption that nothing hangs on, as long as it is below the keepers’ ${fixedGasPrice}.`,
    `Gas price of the keepers as they were: ${fixedGasPrice} gwei: \`GASPRICE=100000000000 # Fixed\` in the environment of Maker’s own packaged keeper (makerdao/dockerized-auction-keeper @ 23c8ee6), and the ceiling of auction-keeper without a gas station (makerdao/auction-keeper @ 17a521c, gas.py).`,
    'Keepers and their capital as in the simulation of this day by BerkeleyBlockchain/stablesims (@ 9d1c490, experiments/black_thursday/black_thursday_sim.py): five, who have a quarter of the ether of all vaults between them (250 each, against 500 vaults of 10) and draw half of its worth in DAI (three quarters of what 150 % allow): 2.5 % of what the vaults’ ether is worth for each. How many there were and what they had is not known; varied below.',
    'They bid up to what the lot brings them, without a premium. The packaged keeper bids half the price as delivered (`DISCOUNT=0.5`): a row below.',
    'One bidder who bids a raw unit wherever nobody has bid yet, at any gas price: what four addresses did (Whiterabbit). It does so at once, like the patient keeper of the same simulation, who bids as soon as nobody else has bid or can. Rows below have one that waits.',
    `Vaults: no book is in reach. 280 are drawn with sizes and LTVs fitted to crvUSD loans (see \`generateBook\`), debt floor ${dust} DAI (forum.makerdao.com/t/3445): as many as give about the 3,994 auctions that there were; ${books} books, auctions of all added up. Varied below.`,
    'Venue: 27,168 ETH, the Uniswap pool of May 2021; no source says where and how deep keepers sold on this day. What a sale displaces is undone by the next block (see may-2021). A tenth and ten times as deep are below. Fast arithmetic.',
  ],
  differs: [
    'No source gives the room in a block for these transactions, nor the price of the last one that got in: both are our reading of the file’s percentiles, which are published, and which count transactions, not gas. The verdict stands or falls with it; the rows of the room and of the gas price say over which range it stands.',
    'This is a calibration and an ordering, not a replay: without the vault book and the keepers’ balances the level depends on how many vaults break in the first fall, when gas was dear, and how many in the second, at night.',
    'Ours are fewer vaults with larger debts: the ether lost for nothing is of the order of what it was, but of fewer owners.',
    'Nobody knows how many keepers had a fixed gas price: the row with one that follows the gas price shows how much hangs on a single one, who can sell what it has won in the next block, and bid again.',
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
  const changed = varied.map((variant) => measure(variant, path));
  const holds = isWithinBand(zeroShare(asItWas), band) && zeroShare(funded) <= closeToZero;
  const all = [asItWas, funded, ...others, ...changed];
  return {
    ours: `${percent(zeroShare(asItWas))}; ${percent(zeroShare(funded))} with funded keepers who follow gas`,
    verdict: holds ? 'holds' : 'does not hold',
    detail: {
      header: ['keepers', 'auctions', 'share', 'by book', 'ETH for nothing', 'loss / debt'],
      rows: [
        ...[asItWas, funded, ...others].map(row),
        ...changed.map((one) =>
          row({ ...one, variant: { ...one.variant, name: `as it was, but ${one.variant.name}` } }),
        ),
      ],
    },
    remarks: [
      `The first two rows decide. Auctions and ether are per book. The rows "as it was, but …" change one thing each: ${outside(changed)} What the share hangs on is the chain: the gas price that it takes to be included, and the room that there is at that price, which decides how far into the dear hours the auctions of the first fall last. Then when the zero bidder bids: from about 12:00 to 17:40 UTC the file has nothing for 100 gwei, and one that waits for longer than that finds everything bid for. The keepers’ number, and the venue’s depth, hardly matter.`,
    ],
    eventsPosted: sum(all.map((one) => one.eventsPosted)),
  };
}

/** Which of the rows leave the band, and how. */
function outside(changed: readonly Measured[]): string {
  const out = changed.filter((one) => !isWithinBand(zeroShare(one), band));
  const list = out.map((one) => `${one.variant.name} (${percent(zeroShare(one))})`);
  const stay = `${changed.length - out.length} of ${changed.length} stay within 30 to 42 %`;
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

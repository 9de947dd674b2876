import type { Outcome, Reproduction } from '../../reproduction.js';
import { sum } from '../../statistics.js';
import { type Band, isWithinBand } from '../../withinBand.js';
import { books, type Measured, measure } from './measure.js';
import { base, others } from './variants.js';
import { dust, files, pathOfTheDay } from './world.js';

const settlementBand: Band = [30, 50];
const priceBand: Band = [-0.08, -0.05];

/** Maker's first day of Dutch auctions under stress. */
export const may2021: Reproduction = {
  name: 'may-2021',
  title: 'Maker’s Dutch auctions on 19 May 2021',
  isExact: false,
  published: '30–50 min; 6–7 % below the oracle price',
  source:
    'Maker governance and risk call 142, 20 May 2021, minutes (makerdao/community @ 00363d6): settlement between 30 and 50 minutes on average by vault type; average discount of all ETH-A auctions to the oracle price 6 to 7 %; 177 auctions of all types, about 41M DAI of debt with penalty, 12.44 % of penalty collected.',
  tolerance: 'median 30–50 min, mean −5…−8 %',
  inputs: [
    `ETH-A: buf 1.3, cut .99, step 90 s, tail 8,400 s, cusp .4, hole 22M, chip .1 %, tip 0, penalty 13 % (the same minutes); debt floor ${dust} DAI (blog.oasis.app, 24 March 2021).`,
    `Prices: ${files.prices}, 18 May 22:00 to 20 May 00:00 UTC, each bar walked open, high, low, close.`,
    'Oracle: polled on the hour, shows what it saw an hour before (makerdao/osm @ 0091d3b).',
    `Gas: ${files.gas}, means of 10 minutes; gas units of Maker’s actions as in the guide to chain and gas. Block time 13 s (A. Nezlobin, Ethereum Block Times, MEV, and LP returns, medium.com/@alexnezlobin, 8 September 2022). A reverted transaction pays 50,000 gas: an assumption that nothing hangs on, with 200,000 the row that decides is the same.`,
    'Keepers: three, who want 1 % and sell at once on Uniswap V2: `minProfitPercentage` 1.01 and `liquidityProvider` "uniswap" of Maker’s own keeper (makerdao/auction-demo-keeper @ 0722cdf, config/mainnet.json). Three did most of the purchases (minutes). One caretaker opens and resets what nobody is paid enough for.',
    'Venue: the Uniswap V2 DAI/WETH pool, k = 27,168.457 × 55,290,415.61 (BerkeleyBlockchain/stablesims @ 29556c7).',
    'What a sale displaces, arbitrage undoes by the next block: prices of a pool stand still between two blocks, and whoever trades first in the next one takes the difference (Nezlobin, as above). So nothing is assumed of how fast it is. The data of the day rule out little: the pool’s reserves, every 10 minutes, are .53 to .64 % from the minutes of the perpetual (both in ../shared/data) with a lag of anything from none to four minutes, least with two to three. Slower ones below.',
    `Vaults: no book is in reach. 540 are drawn with sizes and LTVs fitted to crvUSD loans (see \`generateBook\`), those below the debt floor left out: as many as give about the 177 auctions that there were, of all types; ${books} books. Varied below.`,
    'Measured per sale: last fill − opening; average price paid / oracle price when it opened. The verdict is about the means over the books.',
  ],
  differs: [
    'The book is not Maker’s.',
    'Maker’s keeper also had `maxGasPrice` 200 gwei, with which it would have stood still that afternoon; here it pays what gas costs.',
    'Real keepers also sold on other venues, and two rows show what a venue as deep as all of them together gives: Maker’s risk team put the slippage of 35M USD of ETH at 4 % (forum.makerdao.com/t/7628).',
    'The oracle missed its poll of 13:00 UTC for lack of gas (forum.makerdao.com/t/8207); that is a row of its own.',
    'The bars have 30 minutes: the path within one is a straight line, smoother than it was.',
  ],
  needsData: [files.prices, files.gas],
  run,
};

function run(): Outcome {
  const path = pathOfTheDay();
  const decides = measure(base, path);
  const varied = others.map((variant) => measure(variant, path));
  const all = [decides, ...varied];
  return {
    ours: `${decides.medianSettlement.toFixed(0)} min; ${percent(-decides.meanPrice)} below`,
    verdict: isWithinBands(decides) ? 'holds' : 'does not hold',
    detail: {
      header: ['case', 'sales', 'median settlement', 'mean', 'mean price', 'penalty', 'in band'],
      rows: all.map(row),
    },
    remarks: [
      `The base case decides; the other rows change one thing each. ${outside(varied)} What the result hangs on is the venue: the deeper it is and the faster it recovers, the sooner and the nearer to the oracle price keepers buy.`,
    ],
    eventsPosted: sum(all.map((one) => one.eventsPosted)),
  };
}

function isWithinBands({ medianSettlement, meanPrice }: Measured): boolean {
  return isWithinBand(medianSettlement, settlementBand) && isWithinBand(meanPrice, priceBand);
}

/** Which of the rows leave a band. */
function outside(varied: readonly Measured[]): string {
  const out = varied.filter((one) => !isWithinBands(one)).map(({ variant }) => variant.name);
  const stay = `${varied.length - out.length} of ${varied.length} are within both bands`;
  return out.length === 0 ? `${stay}.` : `${stay}, all but: ${out.join('; ')}.`;
}

function row(one: Measured): readonly string[] {
  return [
    one.variant.name,
    one.sales.toFixed(0),
    `${one.medianSettlement.toFixed(1)} min`,
    `${one.meanSettlement.toFixed(1)} min`,
    percent(one.meanPrice),
    percent(one.penalty),
    isWithinBands(one) ? 'yes' : 'no',
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

import type { Reproduction } from './reproduction.js';
import { bandDiscount } from './reproductions/bandDiscount.js';
import { bandLoss } from './reproductions/bandLoss.js';
import { blackThursday } from './reproductions/blackThursday/blackThursday.js';
import { cascade } from './reproductions/cascade.js';
import { debtToLiquidity } from './reproductions/debtToLiquidity.js';
import { delayDistribution } from './reproductions/delayDistribution.js';
import { dutchClock } from './reproductions/dutchClock.js';
import { english2021 } from './reproductions/english2021.js';
import { leveragedLong } from './reproductions/leveragedLong.js';
import { may2021 } from './reproductions/may2021/may2021.js';
import { mip45Example } from './reproductions/mip45Example.js';
import { participationFlip } from './reproductions/participationFlip.js';
import { toxicFrontier } from './reproductions/toxicFrontier.js';
import { twoStep } from './reproductions/twoStep.js';
import { uniswap2021 } from './reproductions/uniswap2021.js';

/** Every published figure that liqlab is held against, in the order of the table. */
export const reproductions: readonly Reproduction[] = [
  dutchClock,
  mip45Example,
  toxicFrontier,
  twoStep,
  uniswap2021,
  bandDiscount,
  leveragedLong,
  bandLoss,
  may2021,
  blackThursday,
  english2021,
  delayDistribution,
  debtToLiquidity,
  participationFlip,
  cascade,
];

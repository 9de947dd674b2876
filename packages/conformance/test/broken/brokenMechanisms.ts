import { acceptsAfterTheEnd } from './acceptsAfterTheEnd.js';
import { breaksAPromise } from './breaksAPromise.js';
import type { BrokenMechanism } from './brokenSale.js';
import { countsQuestions } from './countsQuestions.js';
import { cutsPricesInFloats } from './cutsPricesInFloats.js';
import { failsOnSurprises } from './failsOnSurprises.js';
import { forgivesDebt } from './forgivesDebt.js';
import { ignoresKeeperLimits } from './ignoresKeeperLimits.js';
import { leavesDust } from './leavesDust.js';
import { offersNegativeAmounts } from './offersNegativeAmounts.js';
import { opensHealthyPositions } from './opensHealthyPositions.js';
import { overchargesForParts } from './overchargesForParts.js';
import { overstatesTheDebt } from './overstatesTheDebt.js';
import { overstatesTheLot } from './overstatesTheLot.js';
import { paysAFlatReward } from './paysAFlatReward.js';
import { paysFromEmptyPockets } from './paysFromEmptyPockets.js';
import { raisesItsPrice } from './raisesItsPrice.js';
import { remembersOtherRuns } from './remembersOtherRuns.js';
import { remembersRefusals } from './remembersRefusals.js';
import { sleepsTooLong } from './sleepsTooLong.js';
import { standsForEver } from './standsForEver.js';
import { wakesTooEarly } from './wakesTooEarly.js';
import { wantsThePast } from './wantsThePast.js';
import { writesOffTooSoon } from './writesOffTooSoon.js';
import { writesToThePosition } from './writesToThePosition.js';

/** One mechanism for each way to break a law. */
export const brokenMechanisms: readonly BrokenMechanism[] = [
  acceptsAfterTheEnd,
  breaksAPromise,
  countsQuestions,
  cutsPricesInFloats,
  failsOnSurprises,
  forgivesDebt,
  ignoresKeeperLimits,
  leavesDust,
  offersNegativeAmounts,
  opensHealthyPositions,
  overchargesForParts,
  overstatesTheDebt,
  overstatesTheLot,
  paysAFlatReward,
  paysFromEmptyPockets,
  raisesItsPrice,
  remembersOtherRuns,
  remembersRefusals,
  sleepsTooLong,
  standsForEver,
  wakesTooEarly,
  wantsThePast,
  writesOffTooSoon,
  writesToThePosition,
];

import type { Law } from '../law.js';
import { arithmeticsAgree } from './arithmeticsAgree.js';
import { askingIsFree } from './askingIsFree.js';
import { badDebtOnlyAtTheEnd } from './badDebtOnlyAtTheEnd.js';
import { closedStaysClosed } from './closedStaysClosed.js';
import { debtIsAccountedFor } from './debtIsAccountedFor.js';
import { debtIsClearedByMoney } from './debtIsClearedByMoney.js';
import { dustIsNotLeft } from './dustIsNotLeft.js';
import { healthyIsRefused } from './healthyIsRefused.js';
import { inputsAreLeftAlone } from './inputsAreLeftAlone.js';
import { keeperLimitsHold } from './keeperLimitsHold.js';
import { lotIsAccountedFor } from './lotIsAccountedFor.js';
import { nobodyComes } from './nobodyComes.js';
import { nothingIsCreated } from './nothingIsCreated.js';
import { numbersAreSound } from './numbersAreSound.js';
import { offersAreHonoured } from './offersAreHonoured.js';
import { onlyRefusalsAreThrown } from './onlyRefusalsAreThrown.js';
import { paidAsAsked } from './paidAsAsked.js';
import { pricesFall } from './pricesFall.js';
import { refusalsChangeNothing } from './refusalsChangeNothing.js';
import { resultsScale } from './resultsScale.js';
import { sameSeedSameEvents } from './sameSeedSameEvents.js';
import { timeMovesForward } from './timeMovesForward.js';
import { triggerIsTheLimit } from './triggerIsTheLimit.js';

/** The exam, in the order of the ids. */
export const laws: readonly Law[] = [
  lotIsAccountedFor,
  debtIsAccountedFor,
  paidAsAsked,
  debtIsClearedByMoney,
  badDebtOnlyAtTheEnd,
  closedStaysClosed,
  inputsAreLeftAlone,
  askingIsFree,
  sameSeedSameEvents,
  timeMovesForward,
  healthyIsRefused,
  triggerIsTheLimit,
  nobodyComes,
  offersAreHonoured,
  keeperLimitsHold,
  refusalsChangeNothing,
  numbersAreSound,
  onlyRefusalsAreThrown,
  nothingIsCreated,
  resultsScale,
  arithmeticsAgree,
  pricesFall,
  dustIsNotLeft,
];

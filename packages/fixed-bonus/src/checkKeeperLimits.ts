import {
  InvalidAmountError,
  type Num,
  PriceAboveLimitError,
  SlippageExceededError,
  type TakeAction,
} from '@liqlab/core';

/**
 * Turns down a take whose terms are worse than the keeper said it accepts.
 *
 * @throws {@link InvalidAmountError}, {@link SlippageExceededError}, {@link PriceAboveLimitError}
 */
export function checkKeeperLimits(action: TakeAction, paid: Num, received: Num): void {
  const { minimumLot, priceLimit } = action;
  if (minimumLot && received.lt(minimumLot)) throw new SlippageExceededError(received, minimumLot);
  if (!priceLimit || paid.lte(received.times(priceLimit))) return;
  if (received.isZero()) throw new InvalidAmountError('it is worth no collateral');
  throw new PriceAboveLimitError(paid.div(received), priceLimit);
}

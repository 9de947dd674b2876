import type { Borrower, BorrowerAct, BorrowerSight } from './borrower.js';
import type { BorrowerParameters } from './borrowerParameters.js';
import { lotThatBrings } from './lotThatBrings.js';

const passive: Borrower = { actsBelow: 0, funds: 0, act: () => undefined };

/** The borrower that the parameters describe. */
export function makeBorrower(parameters: BorrowerParameters): Borrower {
  switch (parameters.kind) {
    case 'passive':
      return passive;
    case 'top-up': {
      const { below, target, funds } = parameters;
      return { actsBelow: below, funds, act: (sight) => topUp(sight, target) };
    }
    case 'deleverage': {
      const { below, target, funds } = parameters;
      return { actsBelow: below, funds, act: (sight) => deleverage(sight, target) };
    }
    case 'stop-loss':
      return { actsBelow: parameters.below, funds: 0, act: sellOut };
    case 'close':
      return { actsBelow: parameters.below, funds: parameters.funds, act: payOff };
  }
}

/** HF = collateral × price × threshold / debt, solved for the collateral. */
function topUp(sight: BorrowerSight, target: number): BorrowerAct | undefined {
  const { price, collateral, debt, threshold, funds } = sight;
  const missing = (target * debt) / (price * threshold) - collateral;
  return someOf('add-collateral', Math.min(missing, funds / price));
}

/** The same, solved for the debt. */
function deleverage(sight: BorrowerSight, target: number): BorrowerAct | undefined {
  const { price, collateral, debt, threshold, funds } = sight;
  const surplus = debt - (collateral * price * threshold) / target;
  return someOf('repay', Math.min(surplus, funds));
}

function payOff({ debt, funds }: BorrowerSight): BorrowerAct | undefined {
  return funds >= debt ? someOf('repay', debt) : undefined;
}

function sellOut({ collateral, debt, venue }: BorrowerSight): BorrowerAct | undefined {
  const lot = lotThatBrings(debt, collateral, venue);
  return lot === undefined ? undefined : { kind: 'sell-and-repay', lot };
}

function someOf(kind: 'add-collateral' | 'repay', amount: number): BorrowerAct | undefined {
  return amount > 0 ? { kind, amount } : undefined;
}

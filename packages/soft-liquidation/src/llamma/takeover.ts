import { type Arithmetic, minimum, type Num, type Pair } from '@liqlab/core';
import type { BandAmm } from '../amm/bandAmm.js';
import { wad } from '../amm/wad.js';
import { cleared, type Loan } from './loan.js';
import { withoutDust } from './negligible.js';

/** What whoever liquidates a fraction of a position gives and gets. */
export interface Takeover {
  /** Share of the deposit that is taken out; wad. */
  readonly share: bigint;
  /** Collateral in it. */
  readonly lot: Num;
  /** The fraction of the debt, in tokens and in the units of the debt holding. */
  readonly repays: Loan;
  /** Debt that the cash taken out pays. */
  readonly fromBands: Num;
  /** The rest of the debt: what the liquidator pays. */
  readonly cost: Num;
  /** Cash taken out beyond that debt: the liquidator's. */
  readonly surplus: Num;
}

/** The position that may be taken over, as the AMM knows it. */
export interface Debtor {
  readonly amm: BandAmm;
  readonly user: string;
  readonly loan: Loan;
  readonly pair: Pair;
  /** wad. */
  readonly liquidationDiscount: bigint;
}

/**
 * Hard liquidation of a fraction (wad) of a position: the cash in its bands pays the debt, whoever
 * liquidates pays the rest of it and receives the collateral, and cash beyond the debt.
 *
 * Source: curve-stablecoin@afc2608, `Controller._liquidate`.
 */
export function takeover(debtor: Debtor, fraction: bigint, arithmetic: Arithmetic): Takeover {
  const { amm, user, loan, pair } = debtor;
  const { debt: owed, collateral } = pair;
  const share = shareFor(fraction, debtor.liquidationDiscount);
  const { x, y } = withoutDust(amm.holdings(user, share), amm);
  const cash = arithmetic.fromRaw(x, owed.asset.decimals);
  const debt = fractionOf(loan.debt, fraction, owed.asset.decimals, arithmetic);
  const fromBands = minimum(cash, debt);
  return {
    share,
    lot: arithmetic.fromRaw(y, collateral.asset.decimals),
    repays: { debt, amount: cleared(loan, debt, owed) },
    fromBands,
    cost: debt.minus(fromBands),
    surplus: cash.minus(fromBands),
  };
}

/**
 * Share of a deposit that is taken out for a fraction of the debt, wad: ((1 + h/2) / (1 + h)·(1 − f)
 * + f)·f with the liquidation discount h: a part takes less than in proportion.
 *
 * Source: `Controller._get_f_remove`.
 */
export function shareFor(fraction: bigint, liquidationDiscount: bigint): bigint {
  if (fraction === wad) return wad;
  const kept = ((wad + liquidationDiscount / 2n) * (wad - fraction)) / (wad + liquidationDiscount);
  return ((kept + fraction) * fraction) / wad;
}

function fractionOf(debt: Num, fraction: bigint, decimals: number, { fromRaw }: Arithmetic): Num {
  if (fraction === wad) return debt;
  return debt.times(fromRaw(fraction, 18)).quantize(decimals, 'down');
}

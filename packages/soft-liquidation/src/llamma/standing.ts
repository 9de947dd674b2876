import { type Arithmetic, toRaw } from '@liqlab/core';
import type { Moment } from '../amm/ammTerms.js';
import { wad } from '../amm/wad.js';
import type { RawAmounts } from '../amm/withdraw.js';
import { health } from './health.js';
import { type Debtor, type Takeover, takeover } from './takeover.js';

/** How a position in the AMM stands. */
export interface Standing {
  /** What it was worked out from: what the position had in its bands, and the oracle price, wad. */
  readonly held: RawAmounts;
  readonly price: bigint;
  /** Whether its health is below zero. */
  readonly isUnsafe: boolean;
  /** How it may be taken over: the whole first, then fractions; none while it is safe. */
  readonly takeovers: readonly Takeover[];
}

// A liquidator may name any fraction; these are offered. None is a round multiple of another, so that
// what is paid says which one is meant.
const fractions = [wad, (wad * 3n) / 8n, (wad * 9n) / 64n, (wad * 27n) / 512n];

/** Works out how a position stands. */
export function standingOf(
  debtor: Debtor,
  held: RawAmounts,
  moment: Moment,
  arithmetic: Arithmetic,
): Standing {
  const { amm, user, loan, pair, liquidationDiscount } = debtor;
  const owed = toRaw(loan.debt, pair.debt.asset.decimals, arithmetic);
  const isUnsafe = health(amm, user, owed, liquidationDiscount, moment) < 0n;
  const takeovers = isUnsafe
    ? fractions.map((fraction) => takeover(debtor, fraction, arithmetic))
    : [];
  const isPaid = takeovers[0]?.cost.isZero() ?? false;
  return {
    held,
    price: amm.oraclePrice(moment),
    isUnsafe,
    // Where the bands have raised all the debt there is nothing to pay a fraction of.
    takeovers: isPaid ? takeovers.slice(0, 1) : takeovers,
  };
}

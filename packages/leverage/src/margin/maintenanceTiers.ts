import type { Arithmetic, Num } from '@liqlab/core';

/** One bracket of the maintenance margin: rate × notional − amount. */
export interface MaintenanceTier {
  /** Notional from which it applies, in quote. */
  readonly from: Num;
  /** Ratio. */
  readonly rate: Num;
  /** Taken off, in quote, so that the margin does not jump where the tier begins. */
  readonly amount: Num;
}

/** A tier as a table gives it. */
export interface TierParameters {
  readonly from: number | string;
  readonly rate: number | string;
}

/**
 * The tiers of a table, the lowest first. The amount of a tier follows from the ones below it:
 * amount + from × (rate − rate of the tier below), Binance's "maintenance amount".
 */
export function maintenanceTiers(
  table: readonly TierParameters[],
  { num, zero }: Pick<Arithmetic, 'num' | 'zero'>,
): readonly MaintenanceTier[] {
  const tiers: MaintenanceTier[] = [];
  for (const row of table) {
    const [from, rate] = [num(row.from), num(row.rate)];
    const below = tiers.at(-1);
    const amount = below ? below.amount.plus(from.times(rate.minus(below.rate))) : zero;
    tiers.push({ from, rate, amount });
  }
  return tiers;
}

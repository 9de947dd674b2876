import type { Chore, Pair, Swap, Take } from '@liqlab/core';
import type { Direction } from '../amm/trade.js';
import type { LlammaRules } from './rules.js';
import type { Takeover } from './takeover.js';
import type { TradeCurve } from './tradeCurve.js';

/**
 * Putting the collateral into its bands, or taking it out again untouched. It costs no gas: deployed,
 * the collateral lies there from the first day to the last, and nobody does anything.
 */
export function bookkeeping(pair: Pair, chore: 'open' | 'settle'): Chore {
  return { kind: 'chore', chore, ...assetsOf(pair), gas: 0 };
}

/** Taking over a position whose collateral is all sold, for the cash beyond its debt. */
export function settleOffer(pair: Pair, { gas }: LlammaRules, terms: Takeover): Chore {
  const work = { kind: 'chore', chore: 'settle', ...assetsOf(pair), gas: gas.close } as const;
  return { ...work, ...rewardOf(pair, terms) };
}

/** Hard liquidation of the whole position, or of a fraction that is not divided further. */
export function takeOffer(pair: Pair, { gas }: LlammaRules, terms: Takeover): Take {
  const { lot, cost } = terms;
  const isFree = cost.isZero();
  return {
    kind: 'take',
    ...assetsOf(pair),
    gas: gas.close,
    lot,
    cost,
    sizedBy: isFree ? 'collateral' : 'debt',
    minimumRemainder: cost,
    ...rewardOf(pair, terms),
  };
}

/** The AMM's quotes, on either side where it has something to sell. */
export function swapOffers(
  curveOf: (direction: Direction) => TradeCurve,
  pair: Pair,
  rules: LlammaRules,
): readonly Swap[] {
  return (['pump', 'dump'] as const)
    .map((direction) => ({ direction, curve: curveOf(direction) }))
    .filter(({ curve }) => !curve.isEmpty)
    .map(({ direction, curve }) => ({
      kind: 'swap',
      ...assetsOf(pair),
      gas: rules.gas.swap,
      ...sidesOf(pair, direction),
      get maximumIn() {
        return curve.maximumIn;
      },
      quote: (amountIn: number) => curve.quote(amountIn),
    }));
}

function assetsOf({ collateral, debt }: Pair) {
  return { collateral: collateral.asset, debt: debt.asset };
}

function rewardOf({ debt }: Pair, { surplus }: Takeover) {
  return surplus.isZero() ? {} : { reward: { asset: debt.asset, amount: surplus } };
}

function sidesOf({ collateral, debt }: Pair, direction: Direction) {
  return direction === 'pump'
    ? { sell: debt.asset, buy: collateral.asset }
    : { sell: collateral.asset, buy: debt.asset };
}

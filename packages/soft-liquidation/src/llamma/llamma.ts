import {
  type Arithmetic,
  HealthyPositionError,
  type LiquidationMechanism,
  type MarketView,
  type Pair,
  type Position,
  pairOf,
  tokens,
} from '@liqlab/core';
import { isWithin } from './isWithin.js';
import { LlammaSale } from './llammaSale.js';
import type { LlammaParameters } from './parameters.js';
import { type LlammaRules, llammaRules } from './rules.js';
import { SharedAmm } from './sharedAmm.js';

/**
 * Soft liquidation: as the price falls through a position's bands, arbitrageurs buy its collateral
 * bit by bit, and sell it back as the price returns. Only a position that does not keep up with its
 * debt is taken over whole.
 *
 * Source: curve-stablecoin@afc2608, `AMM.vy` and `Controller.vy`. Here a position's collateral is put
 * into the AMM when the price comes near its bands; deployed, it lies there from the beginning.
 */
export class Llamma implements LiquidationMechanism {
  private readonly rules: LlammaRules;
  private readonly amms = new Map<string, SharedAmm>();

  constructor(
    readonly id: string,
    parameters: LlammaParameters,
    arithmetic: Arithmetic,
  ) {
    this.rules = llammaRules(parameters, arithmetic);
  }

  /** Where the price comes near the position's highest band. */
  triggerPrice({ collaterals, debts }: Position): number | undefined {
    const [collateral, ...otherCollaterals] = collaterals;
    const [debt, ...otherDebts] = debts;
    if (!collateral || !debt || otherCollaterals.length + otherDebts.length > 0) return undefined;
    const held = tokens(collateral).toNumber();
    return held > 0 ? (tokens(debt).toNumber() * this.rules.entry.toNumber()) / held : undefined;
  }

  /** Whether the oracle price is near, in or below the bands that the position's debt asks for. */
  isLiquidatable(position: Position, market: MarketView): boolean {
    const [collateral] = position.collaterals;
    const [debt] = position.debts;
    if (!collateral || !debt || collateral.amount.isZero() || debt.amount.isZero()) return false;
    return isWithin({ collateral, debt }, this.rules.entry, market);
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError} */
  open(position: Position, market: MarketView): LlammaSale {
    const pair = pairOf(position);
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    return new LlammaSale(position, pair, this, this.rules, this.ammFor(pair));
  }

  private ammFor(pair: Pair): SharedAmm {
    const { collateral, debt } = pair;
    const key = `${collateral.asset.id}/${debt.asset.id}`;
    const amm = this.amms.get(key) ?? new SharedAmm(pair, this.rules);
    this.amms.set(key, amm);
    return amm;
  }
}

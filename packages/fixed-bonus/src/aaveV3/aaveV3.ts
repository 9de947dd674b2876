import {
  type Arithmetic,
  type AtomicRules,
  AtomicSale,
  HealthyPositionError,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type MarketView,
  NothingToLiquidateError,
  type Position,
  type Take,
  type TakeAction,
  triggerPrice,
} from '@liqlab/core';
import { balance } from '../balance.js';
import { pairsOf } from '../pair.js';
import { settlementEvents } from '../settlementEvents.js';
import { type AaveV3Account, aaveV3Account } from './account.js';
import { halfUp } from './halfUp.js';
import type { AaveV3Parameters } from './parameters.js';
import { settle } from './settle.js';
import { takeOf } from './takeOf.js';
import { type AaveV3Terms, aaveV3Terms } from './terms.js';

// Values are cut to 8 decimals: health may fall below 1 while the price is still this much above.
const cutOfValue = 2e-8;

/**
 * Aave v3: below a health factor of 1 anyone may repay part of the debt and seize collateral for it at
 * a fixed bonus, of which the treasury keeps a share.
 *
 * Rules: aave/core-v3 1.19.3 (rounding, order of operations) and aave-dao/aave-v3-origin v3.3 and later
 * (sizes, dust, deficit), as {@link AaveV3Parameters} chooses. `liquidationCall` is a take.
 */
export class AaveV3 implements LiquidationMechanism, AtomicRules {
  private readonly terms: AaveV3Terms;

  constructor(
    readonly id: string,
    parameters: AaveV3Parameters,
    arithmetic: Arithmetic,
  ) {
    this.terms = aaveV3Terms(parameters, arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    const price = triggerPrice({
      ...position,
      collaterals: position.collaterals.map((collateral) => ({
        ...collateral,
        liquidationThreshold: this.terms.of(collateral).threshold,
      })),
    });
    const debt = position.debts[0];
    if (price === undefined || debt === undefined) return price;
    return price * (1 + cutOfValue / balance(debt, 'down').toNumber());
  }

  /** Values, average threshold and health factor of the position, rounded as the protocol does. */
  account(position: Position, market: MarketView): AaveV3Account {
    return aaveV3Account(position, this.terms, market);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    return hasCollateral(position) && isUnsafe(this.account(position, market), market);
  }

  /** @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError} */
  open(position: Position, market: MarketView): Liquidation {
    this.unsafeAccount(position, market);
    if (!hasCollateral(position)) throw new NothingToLiquidateError(position.id);
    return new AtomicSale(position, this);
  }

  offers(position: Position, market: MarketView): readonly Take[] {
    const account = this.account(position, market);
    if (!isUnsafe(account, market)) return [];
    return pairsOf(position, halfUp, market).flatMap(
      (pair) => takeOf(pair, account, this.terms, market) ?? [],
    );
  }

  take(position: Position, action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    if (action.sizedBy === 'collateral') throw new InvalidAmountError('it has to name debt');
    const account = this.unsafeAccount(position, market);
    const settlement = settle(position, account, action, this.terms, market);
    return settlementEvents(settlement, market.accounts);
  }

  private unsafeAccount(position: Position, market: MarketView): AaveV3Account {
    const account = this.account(position, market);
    if (!isUnsafe(account, market)) throw new HealthyPositionError(position.id);
    return account;
  }
}

function isUnsafe({ health }: AaveV3Account, { arithmetic }: MarketView): boolean {
  return health?.lt(arithmetic.one) === true;
}

function hasCollateral({ collaterals }: Position): boolean {
  return collaterals.some(({ amount }) => !amount.isZero());
}

import {
  type Account,
  type Arithmetic,
  type LiquidationEvent,
  type MarketView,
  maximum,
  minimum,
  type Num,
} from '@liqlab/core';
import { type Amounts, add } from './amounts.js';
import { PositionBook } from './books/positionBook.js';
import type { PositionRecord } from './books/positionRecord.js';
import { liquidationEvents } from './liquidationEvents.js';
import { type LiquidatedPosition, LiquidationRound } from './liquidationRound.js';
import type { LiquidationRules } from './liquidationRules.js';
import type { DepositorParameters } from './pool/depositorParameters.js';
import { Depositors } from './pool/depositors.js';
import { DepositPool } from './pool/depositPool.js';
import type { SoleHoldings } from './soleHoldings.js';
import { wadDecimals } from './wadDecimals.js';

/** What a protocol is made of beside its rules. */
export interface PoolSystemSetup {
  /** Ratio below which a position is liquidated; `undefined` for one over its own threshold. */
  readonly minimumRatio: Num | undefined;
  readonly depositors: DepositorParameters;
}

/** The whole state of a protocol with a stability pool, and the one way in which it changes. */
export class PoolSystem {
  readonly book: PositionBook;
  readonly pool: DepositPool;
  private readonly depositors: Depositors;
  private readonly nothing: Amounts;

  constructor(
    readonly rules: LiquidationRules,
    { minimumRatio, depositors }: PoolSystemSetup,
    arithmetic: Arithmetic,
  ) {
    this.book = new PositionBook(arithmetic, minimumRatio);
    this.pool = new DepositPool(arithmetic);
    this.depositors = new Depositors(depositors, this.pool);
    this.nothing = { collateral: arithmetic.zero, debt: arithmetic.zero };
  }

  /**
   * Begins to plan a transaction. Pure.
   *
   * @throws {@link StalePriceError}
   */
  beginRound(holdings: SoleHoldings, market: MarketView): LiquidationRound {
    const deposits = this.depositors.standing(holdings, market);
    const poolLeft = maximum(this.nothing.debt, deposits.minus(this.rules.keptInPool));
    const price = oraclePrice(holdings, market);
    return new LiquidationRound(this.book, this.rules, { price, poolLeft });
  }

  /** Does what the round has planned. */
  settle(round: LiquidationRound, by: Account, market: MarketView): readonly LiquidationEvent[] {
    const [first] = round.liquidated;
    if (!first) return [];
    this.depositors.move(first.record.holdings, market);
    const events = round.liquidated.flatMap((one) => this.close(one, by, market));
    this.offset(round);
    this.book.redistribute(this.sum(round, ({ toOthers }) => toOthers));
    this.book.takeSnapshot();
    return events;
  }

  /** Paid on top of collateral, as far as the treasury can; debt asset. */
  flatReward({ holdings }: PositionRecord, market: MarketView): Num {
    const reward = this.rules.flatReward(oraclePrice(holdings, market));
    return minimum(reward, market.balance(market.accounts.treasury, holdings.debt.asset));
  }

  private close(
    one: LiquidatedPosition,
    by: Account,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const { record } = one;
    const shared = this.book.shared(record);
    const flatReward = this.flatReward(record, market);
    this.book.remove(record);
    return liquidationEvents({ one, shared, flatReward, by, market });
  }

  private offset(round: LiquidationRound): void {
    const toPool = this.sum(round, (one) => one.toPool);
    const isEmptied = round.poolLeft.isZero() && this.rules.keptInPool.isZero();
    this.pool.offset(toPool, isEmptied);
    this.depositors.note(toPool);
  }

  private sum(
    { liquidated }: LiquidationRound,
    part: (one: LiquidatedPosition) => Amounts,
  ): Amounts {
    return liquidated.reduce((sum, one) => add(sum, part(one)), this.nothing);
  }
}

/** Debt asset per collateral asset, rounded down as Liquity's feed is. */
function oraclePrice({ collateral, debt }: SoleHoldings, market: MarketView): Num {
  return market.price(collateral.asset).div(market.price(debt.asset)).quantize(wadDecimals, 'down');
}

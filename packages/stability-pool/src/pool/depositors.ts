import { type MarketView, maximum, type Num, type Seconds } from '@liqlab/core';
import { type Amounts, add } from '../amounts.js';
import type { SoleHoldings } from '../soleHoldings.js';
import { wadDecimals } from '../wadDecimals.js';
import type { DepositorParameters } from './depositorParameters.js';
import type { DepositPool } from './depositPool.js';

const crowd = 'depositors';

/**
 * The crowd of depositors. Their cash is the backstop's; how much of it is in the pool is up to them,
 * so nothing moves in the ledger when they join or leave.
 */
export class Depositors {
  private lastMove: Seconds | undefined;
  private hasFled = false;
  private everDeposited: Num;
  /** Collateral gained and debt paid so far. */
  private exchanged: Amounts;

  constructor(
    private readonly parameters: DepositorParameters,
    private readonly pool: DepositPool,
  ) {
    this.everDeposited = pool.total;
    this.exchanged = { collateral: pool.total, debt: pool.total };
  }

  /** What the pool holds once everybody has come or gone who would have by now. Pure. */
  standing(holdings: SoleHoldings, market: MarketView): Num {
    return this.others().plus(this.wanted(holdings, market));
  }

  /** They come and go. */
  move(holdings: SoleHoldings, market: MarketView): void {
    this.hasFled = this.isFleeing(holdings, market);
    const wanted = this.wanted(holdings, market);
    const change = wanted.minus(this.pool.deposited(crowd));
    this.lastMove = market.now;
    if (change.isZero()) return;
    this.pool.settle(crowd, wanted);
    this.everDeposited = this.everDeposited.plus(maximum(market.arithmetic.zero, change));
  }

  /** Takes note that the pool paid debt for collateral. */
  note(exchanged: Amounts): void {
    this.exchanged = add(this.exchanged, exchanged);
  }

  /** What the crowd would have in the pool now. */
  private wanted(holdings: SoleHoldings, market: MarketView): Num {
    const { initialShare, targetShare } = this.parameters;
    if (this.isFleeing(holdings, market)) return market.arithmetic.zero;
    const cash = market.balance(market.accounts.backstop, holdings.debt.asset).minus(this.others());
    const part = (amount: Num, share: number | string) =>
      amount.times(market.arithmetic.num(share)).quantize(wadDecimals, 'down');
    if (this.lastMove === undefined) return part(cash, initialShare);
    const own = this.pool.deposited(crowd);
    const way = part(cash, targetShare).minus(own);
    return own.plus(part(way, this.shareOfWay(market.now - this.lastMove)));
  }

  /** A float: behaviour, of which only the result changes hands. */
  private shareOfWay(elapsed: Seconds): number {
    const { halfLife } = this.parameters;
    return halfLife === undefined ? 0 : 1 - 2 ** (-elapsed / Number(halfLife));
  }

  private isFleeing({ collateral, debt }: SoleHoldings, market: MarketView): boolean {
    const { fleeAtLoss } = this.parameters;
    if (this.hasFled || fleeAtLoss === undefined) return this.hasFled;
    const price = market.price(collateral.asset).div(market.price(debt.asset));
    const loss = this.exchanged.debt.minus(this.exchanged.collateral.times(price));
    return loss.gt(this.everDeposited.times(market.arithmetic.num(fleeAtLoss)));
  }

  /** Deposits that are not the crowd's. */
  private others(): Num {
    return this.pool.total.minus(this.pool.deposited(crowd));
  }
}

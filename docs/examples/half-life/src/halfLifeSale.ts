import {
  type Account,
  type Action,
  type Arithmetic,
  type Chore,
  type Closed,
  type Collateral,
  type Debt,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type LiquidationStatus,
  type MarketView,
  minimum,
  NoSuchOfferError,
  NothingToLiquidateError,
  type Num,
  type Offer,
  type Opened,
  type Position,
  PriceAboveLimitError,
  SaleClosedError,
  type Seconds,
  SlippageExceededError,
  type Take,
  type TakeAction,
} from '@liqlab/core';
import type { HalfLife } from './halfLife.js';
import { priceAfter } from './priceAfter.js';

/** The sale of a position: all of its collateral, for all of its debt. */
export class HalfLifeSale implements Liquidation {
  status: LiquidationStatus = 'proposed';
  private readonly collateral: Collateral;
  private readonly debt: Debt;
  private startedAt: Seconds = 0;
  private top: Num;
  private lot: Num;
  private owed: Num;

  constructor(
    private readonly mechanism: HalfLife,
    readonly position: Position,
    { zero }: Arithmetic,
  ) {
    const [[collateral], [debt]] = [position.collaterals, position.debts];
    if (!collateral || !debt) throw new NothingToLiquidateError(position.id);
    [this.collateral, this.debt] = [collateral, debt];
    [this.lot, this.owed, this.top] = [collateral.amount, debt.amount, zero];
  }

  offers(market: MarketView): readonly Offer[] {
    if (this.status === 'proposed') return this.mayOpen(market) ? [this.openOffer()] : [];
    return this.isRunning(market) ? [this.takeOffer(market)] : [];
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.status === 'proposed') {
      if (action.kind === 'chore' && action.chore === 'open') return [this.begin(market)];
      throw new NoSuchOfferError(action.kind);
    }
    if (!this.isRunning(market)) throw new SaleClosedError();
    if (action.kind === 'take') return this.take(action, market);
    throw new NoSuchOfferError(action.kind);
  }

  /** What nobody bought in time goes back, with the debt that is left. */
  advance(market: MarketView): readonly LiquidationEvent[] {
    if (this.status !== 'open' || market.now < this.wakeAt()) return [];
    this.status = 'expired';
    return [this.closed(this.position.owner, market)];
  }

  wakeAt(): Seconds {
    const { duration } = this.mechanism.parameters;
    return this.status === 'open' ? this.startedAt + duration : Number.POSITIVE_INFINITY;
  }

  private begin(market: MarketView): Opened {
    this.mechanism.refuse(this.position, market);
    this.mechanism.learn(this.collateral.asset, market);
    this.status = 'open';
    this.startedAt = market.now;
    this.top = this.mechanism.top(this.collateral.asset, this.debt.asset, market);
    const [from, to] = [this.position.owner, market.accounts.escrow];
    return {
      type: 'opened',
      debt: this.owed,
      lot: this.lot,
      transfers: [
        { asset: this.collateral.asset, from, to, amount: this.lot },
        { asset: this.debt.token, from, to, amount: this.owed },
      ],
    };
  }

  private take(action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    const { by, amount, priceLimit, minimumLot } = action;
    const { lot, cost } = this.takeOffer(market);
    const price = this.price(market);
    const sold = minimum(lot, amount.quantize(this.collateral.asset.decimals, 'down'));
    if (sold.lte(market.arithmetic.zero)) throw new InvalidAmountError('it is not above zero');
    if (minimumLot?.gt(sold)) throw new SlippageExceededError(sold, minimumLot);
    const paid = sold.eq(lot) ? cost : minimum(cost, this.worth(sold, price));
    if (priceLimit?.times(sold).lt(paid)) throw new PriceAboveLimitError(price, priceLimit);
    this.mechanism.learn(this.collateral.asset, market);
    return this.sell(by, sold, paid, market);
  }

  private sell(by: Account, sold: Num, paid: Num, market: MarketView): readonly LiquidationEvent[] {
    const { lender, escrow, badDebt } = market.accounts;
    const transfers = [
      { asset: this.debt.asset, from: by, to: lender, amount: paid },
      { asset: this.collateral.asset, from: escrow, to: by, amount: sold },
      { asset: this.debt.token, from: escrow, to: lender, amount: paid },
    ];
    this.lot = this.lot.minus(sold);
    this.owed = this.owed.minus(paid);
    const filled = { type: 'filled', by, sold, paid, transfers } as const;
    if (!this.lot.isZero() && !this.owed.isZero()) return [filled];
    this.status = 'settled';
    return [filled, this.closed(badDebt, market)];
  }

  /** The rest of the lot goes back to the borrower, the rest of the debt to `debtor`. */
  private closed(debtor: Account, { accounts: { escrow } }: MarketView): Closed {
    const { owner } = this.position;
    return {
      type: 'closed',
      transfers: [
        { asset: this.collateral.asset, from: escrow, to: owner, amount: this.lot },
        { asset: this.debt.token, from: escrow, to: debtor, amount: this.owed },
      ],
    };
  }

  private openOffer(): Chore {
    return { kind: 'chore', chore: 'open', ...this.terms() };
  }

  /** As much of the lot as pays the debt. */
  private takeOffer(market: MarketView): Take {
    const price = this.price(market);
    const clearing = this.owed.div(price).quantize(this.collateral.asset.decimals, 'up');
    const lot = minimum(this.lot, clearing);
    const cost = minimum(this.owed, this.worth(lot, price));
    return { kind: 'take', ...this.terms(), lot, cost, sizedBy: 'collateral' };
  }

  private terms() {
    const gas = Number(this.mechanism.parameters.gas);
    return { collateral: this.collateral.asset, debt: this.debt.asset, gas };
  }

  /** Debt asset per collateral asset. */
  private price({ now, arithmetic }: MarketView): Num {
    const { halfLife } = this.mechanism.parameters;
    return priceAfter(now - this.startedAt, this.top, halfLife, arithmetic);
  }

  /** Rounded up, in favour of the lender. */
  private worth(lot: Num, price: Num): Num {
    return lot.times(price).quantize(this.debt.asset.decimals, 'up');
  }

  private isRunning({ now }: MarketView): boolean {
    return this.status === 'open' && now < this.wakeAt();
  }

  private mayOpen(market: MarketView): boolean {
    try {
      this.mechanism.refuse(this.position, market);
      return true;
    } catch (error) {
      if (error instanceof LiquidationRefusal) return false;
      throw error;
    }
  }
}

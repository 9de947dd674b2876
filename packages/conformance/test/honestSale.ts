import {
  type Account,
  type Action,
  type Closed,
  type Collateral,
  type Debt,
  DustError,
  type Filled,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
  type LiquidationStatus,
  type MarketView,
  minimum,
  NoSuchOfferError,
  type Num,
  type Offer,
  type Opened,
  type Position,
  PriceAboveLimitError,
  SaleClosedError,
  type Seconds,
  SlippageExceededError,
  type TakeAction,
} from '@liqlab/core';
import type { HonestAuction } from './honestAuction.js';

const gas = 200_000;
const duration = 3_600;

/** Falls from 1.2 × oracle price to nothing in an hour; what is then unsold goes back. */
export class HonestSale implements Liquidation {
  status: LiquidationStatus = 'proposed';
  protected startedAt: Seconds = 0;
  protected top: Num;
  protected lot: Num;
  protected owed: Num;
  protected readonly collateral: Collateral;
  protected readonly debt: Debt;

  constructor(
    protected readonly mechanism: HonestAuction,
    readonly position: Position,
  ) {
    this.collateral = position.collaterals[0] as Collateral;
    this.debt = position.debts[0] as Debt;
    this.lot = this.collateral.amount;
    this.owed = this.debt.amount;
    this.top = mechanism.arithmetic.zero;
  }

  offers(market: MarketView): readonly Offer[] {
    const assets = { collateral: this.collateral.asset, debt: this.debt.asset, gas };
    if (this.status === 'proposed') {
      if (!this.mayOpen(market)) return [];
      const reward = { asset: this.debt.asset, amount: this.reward() };
      return [{ kind: 'chore', chore: 'open', ...assets, reward }];
    }
    if (this.status !== 'open' || this.price(market).isZero()) return [];
    const { lot, cost } = this.whole(market);
    const minimumRemainder = minimum(this.num(this.mechanism.dust), cost);
    return [{ kind: 'take', ...assets, lot, cost, sizedBy: 'collateral', minimumRemainder }];
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.status === 'settled' || this.status === 'expired') throw new SaleClosedError();
    if (this.status === 'open' && action.kind === 'take') return this.take(action, market);
    const opens = action.kind === 'chore' && action.chore === 'open';
    if (!opens || this.status !== 'proposed') throw new NoSuchOfferError(action.kind);
    return [this.begin(action.by, market)];
  }

  advance(market: MarketView): readonly LiquidationEvent[] {
    if (this.status !== 'open' || market.now < this.wakeAt()) return [];
    this.status = 'expired';
    return [this.closed(market, this.position.owner)];
  }

  wakeAt(): Seconds {
    return this.status === 'open' ? this.startedAt + duration : Number.POSITIVE_INFINITY;
  }

  protected begin(by: Account, market: MarketView): Opened {
    this.mechanism.refuse(this.position, market);
    const { owner } = this.position;
    const { escrow, treasury } = market.accounts;
    this.status = 'open';
    this.startedAt = market.now;
    this.top = market.price(this.collateral.asset).times(this.num(1.2));
    return {
      type: 'opened',
      debt: this.owed,
      lot: this.lot,
      transfers: [
        { asset: this.collateral.asset, from: owner, to: escrow, amount: this.lot },
        { asset: this.debt.token, from: owner, to: escrow, amount: this.owed },
        { asset: this.debt.asset, from: treasury, to: by, amount: this.reward() },
      ],
    };
  }

  protected take(action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    if (this.price(market).isZero()) throw new NoSuchOfferError(action.kind);
    const { sold, paid } = this.purchase(action.amount, market);
    this.checkLimits(action, sold, paid);
    this.checkDust(sold, paid);
    const filled = this.filled(action.by, sold, paid, market);
    this.lot = this.lot.minus(sold);
    this.owed = this.owed.minus(paid);
    if (!this.lot.isZero() && !this.owed.isZero()) return [filled];
    this.status = 'settled';
    return [filled, this.closed(market, market.accounts.badDebt)];
  }

  protected purchase(amount: Num, market: MarketView): { sold: Num; paid: Num } {
    if (!amount.gt(market.arithmetic.zero)) throw new InvalidAmountError('it is not above zero');
    const { lot, cost } = this.whole(market);
    if (amount.gte(lot)) return { sold: lot, paid: cost };
    return { sold: amount, paid: minimum(cost, this.worth(amount, market)) };
  }

  protected checkLimits({ priceLimit, minimumLot }: TakeAction, sold: Num, paid: Num): void {
    if (minimumLot?.gt(sold)) throw new SlippageExceededError(sold, minimumLot);
    if (priceLimit && paid.gt(priceLimit.times(sold))) {
      throw new PriceAboveLimitError(paid.div(sold), priceLimit);
    }
  }

  protected checkDust(sold: Num, paid: Num): void {
    const left = this.owed.minus(paid);
    const dust = this.num(this.mechanism.dust);
    if (!left.isZero() && left.lt(dust) && sold.lt(this.lot)) throw new DustError(left, dust);
  }

  protected filled(by: Account, sold: Num, paid: Num, { accounts }: MarketView): Filled {
    const { escrow, lender } = accounts;
    return {
      type: 'filled',
      by,
      sold,
      paid,
      transfers: [
        { asset: this.debt.asset, from: by, to: lender, amount: paid },
        { asset: this.collateral.asset, from: escrow, to: by, amount: sold },
        { asset: this.debt.token, from: escrow, to: lender, amount: paid },
      ],
    };
  }

  /** The rest of the lot goes back; the rest of the debt goes to `debtor`. */
  protected closed({ accounts }: MarketView, debtor: Account): Closed {
    const { escrow } = accounts;
    const { owner } = this.position;
    return {
      type: 'closed',
      transfers: [
        { asset: this.collateral.asset, from: escrow, to: owner, amount: this.lot },
        { asset: this.debt.token, from: escrow, to: debtor, amount: this.owed },
      ],
    };
  }

  /** As much of the lot as pays the debt, and its cost. */
  protected whole(market: MarketView): { lot: Num; cost: Num } {
    const cost = this.worth(this.lot, market);
    if (cost.lte(this.owed)) return { lot: this.lot, cost };
    const { decimals } = this.collateral.asset;
    const lot = this.owed.div(this.price(market)).quantize(decimals, 'up');
    return { lot: minimum(lot, this.lot), cost: this.owed };
  }

  protected price({ now }: MarketView): Num {
    const left = Math.max(0, duration - (now - this.startedAt));
    return this.top.times(this.num(left)).div(this.num(duration));
  }

  protected reward(): Num {
    return this.owed.times(this.num(0.001)).quantize(this.debt.asset.decimals, 'down');
  }

  protected num(value: number): Num {
    return this.mechanism.arithmetic.num(value);
  }

  private worth(lot: Num, market: MarketView): Num {
    return lot.times(this.price(market)).quantize(this.debt.asset.decimals, 'up');
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

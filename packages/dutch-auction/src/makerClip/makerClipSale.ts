import {
  type Account,
  type Action,
  type Chore,
  type Closed,
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
  type Reset,
  ResetNotDueError,
  ResetRequiredError,
  SaleClosedError,
  type Seconds,
  SlippageExceededError,
  type Take,
  type TakeAction,
} from '@liqlab/core';
import { type SoleHoldings, soleHoldings } from '../soleHoldings.js';
import { choreReward } from './choreReward.js';
import { feedPrice } from './feedPrice.js';
import type { MakerClip } from './makerClip.js';
import { clearingLot, purchase } from './purchase.js';
import { SaleBook } from './saleBook.js';
import { type SaleCondition, saleCondition } from './saleCondition.js';
import type { SaleState } from './saleState.js';
import { startingPrice } from './startingPrice.js';

/**
 * The sale of a vault, or of a part of it. Keepers buy at the price of the moment; a sale that nobody
 * buys from waits to be reset, without end.
 *
 * Source: makerdao/dss@fa4f663 src/clip.sol.
 */
export class MakerClipSale implements Liquidation {
  private currentStatus: LiquidationStatus = 'proposed';
  private lastState: SaleState | undefined;
  private readonly holdings: SoleHoldings;

  constructor(
    private readonly mechanism: MakerClip,
    readonly position: Position,
  ) {
    this.holdings = soleHoldings(position);
  }

  get status(): LiquidationStatus {
    return this.currentStatus;
  }

  /** As the last action left it; `undefined` before the sale is opened. */
  get state(): SaleState | undefined {
    return this.lastState;
  }

  /**
   * Price now, and whether the sale needs a reset.
   *
   * @throws {@link SaleClosedError}
   */
  condition(now: Seconds): SaleCondition {
    return saleCondition(this.running(), now, this.mechanism.rules);
  }

  offers(market: MarketView): readonly Offer[] {
    try {
      return this.offersNow(market);
    } catch (refusal) {
      if (refusal instanceof LiquidationRefusal) return [];
      throw refusal;
    }
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (action.kind === 'take') return this.take(action, market);
    if (action.kind === 'chore' && action.chore === 'open') return [this.start(action.by, market)];
    if (action.kind === 'chore' && action.chore === 'reset') return [this.reset(action.by, market)];
    throw new NoSuchOfferError(action.kind);
  }

  /** Nothing happens by itself. */
  advance(): readonly LiquidationEvent[] {
    return [];
  }

  /** Never. */
  wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }

  /**
   * Takes the sale back in an emergency (`yank`): its lot and its debt go to `to`.
   *
   * @throws {@link SaleClosedError}
   */
  withdraw(to: Account, market: MarketView): readonly LiquidationEvent[] {
    const sale = this.running();
    this.end('expired');
    return [this.book(market).withdrawn(sale, to)];
  }

  private start(by: Account, market: MarketView): Opened {
    if (this.status !== 'proposed') throw new NoSuchOfferError('open');
    const plan = this.mechanism.plan(this.position, market);
    const { lot, tab, top, due, debtTokens } = plan;
    const [collateral, debt] = [this.holdings.collateral.asset, this.holdings.debt.asset];
    this.currentStatus = 'open';
    this.keep({ collateral, debt, lot, tab, top, startedAt: market.now, due, debtTokens });
    return this.book(market).opened(plan, by);
  }

  private take(action: TakeAction, market: MarketView): LiquidationEvent[] {
    const { by, amount, priceLimit, minimumLot } = action;
    this.mechanism.refuseIfStopped(3);
    const sale = this.running();
    const { needsReset, price } = this.condition(market.now);
    if (needsReset) throw new ResetRequiredError();
    if (priceLimit?.lt(price)) throw new PriceAboveLimitError(price, priceLimit);
    if (amount.lt(market.arithmetic.zero)) throw new InvalidAmountError('it is below zero');
    const bought = purchase(amount, sale, price, this.mechanism.minimumRemainder);
    if (minimumLot?.gt(bought.sold)) throw new SlippageExceededError(bought.sold, minimumLot);
    const { event, left } = this.book(market).filled(sale, bought, by);
    this.keep(left);
    return left.lot.isZero() || left.tab.isZero() ? [event, this.close(left, market)] : [event];
  }

  private reset(by: Account, market: MarketView): Reset {
    this.mechanism.refuseIfStopped(2);
    const sale = this.running();
    if (!this.condition(market.now).needsReset) throw new ResetNotDueError();
    const feed = feedPrice(this.holdings, market);
    const top = startingPrice(feed, sale.collateral, this.mechanism.rules);
    this.keep({ ...sale, top, startedAt: market.now });
    return this.book(market).reset(this.resetReward(sale, feed, market), by);
  }

  private offersNow(market: MarketView): readonly Offer[] {
    if (this.status === 'proposed') {
      const { reward } = this.mechanism.plan(this.position, market);
      return [this.chore('open', this.mechanism.rules.openGas, reward)];
    }
    const { needsReset, price } = this.condition(market.now);
    return [needsReset ? this.resetOffer(market) : this.takeOffer(price)];
  }

  private takeOffer(price: Num): Take {
    this.mechanism.refuseIfStopped(3);
    const sale = this.running();
    const { minimumRemainder, rules } = this.mechanism;
    return {
      kind: 'take',
      collateral: sale.collateral,
      debt: sale.debt,
      gas: rules.takeGas,
      sizedBy: 'collateral',
      lot: minimum(sale.lot, clearingLot(sale, price) ?? sale.lot),
      cost: purchase(sale.lot, sale, price, minimumRemainder).paid,
      minimumRemainder,
    };
  }

  private resetOffer(market: MarketView): Chore {
    this.mechanism.refuseIfStopped(2);
    const feed = feedPrice(this.holdings, market);
    const reward = this.resetReward(this.running(), feed, market);
    return this.chore('reset', this.mechanism.rules.resetGas, reward);
  }

  private chore(chore: 'open' | 'reset', gas: number, reward: Num): Chore {
    const [collateral, debt] = [this.holdings.collateral.asset, this.holdings.debt.asset];
    const terms = { kind: 'chore', chore, collateral, debt, gas } as const;
    return reward.isZero() ? terms : { ...terms, reward: { asset: debt, amount: reward } };
  }

  /** Nothing for the reset of a sale that would raise, or is worth, less than the minimum remainder. */
  private resetReward({ tab, lot, debt }: SaleState, feed: Num, { arithmetic }: MarketView): Num {
    const { minimumRemainder, rules } = this.mechanism;
    const isWorthIt = tab.gte(minimumRemainder) && lot.times(feed).gte(minimumRemainder);
    return isWorthIt ? choreReward(tab, debt, rules) : arithmetic.zero;
  }

  private close(sale: SaleState, market: MarketView): Closed {
    this.end('settled');
    return this.book(market).closed(sale);
  }

  private running(): SaleState {
    if (this.status !== 'open' || !this.lastState) throw new SaleClosedError();
    return this.lastState;
  }

  private keep(state: SaleState): void {
    this.lastState = state;
    this.mechanism.openSales.set(this, state.collateral, state.tab);
  }

  private end(status: 'settled' | 'expired'): void {
    this.currentStatus = status;
    this.mechanism.openSales.delete(this);
  }

  private book({ accounts }: MarketView): SaleBook {
    return new SaleBook(this.position.owner, this.holdings, accounts);
  }
}

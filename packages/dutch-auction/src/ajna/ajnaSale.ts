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
  NoSuchOfferError,
  type Num,
  type Offer,
  type Opened,
  type Position,
  PriceAboveLimitError,
  SaleClosedError,
  SaleNotFinishedError,
  type Seconds,
  SlippageExceededError,
  type Take,
  type TakeAction,
} from '@liqlab/core';
import { type SoleHoldings, soleHoldings } from '../soleHoldings.js';
import type { Ajna } from './ajna.js';
import { AjnaBook } from './ajnaBook.js';
import { ajnaPurchase } from './ajnaPurchase.js';
import type { AjnaState } from './ajnaState.js';
import { openingState } from './openingState.js';

// First price / reference price.
const startingPriceFactor = 256;

/** The sale of a loan; see {@link Ajna}. */
export class AjnaSale implements Liquidation {
  private currentStatus: LiquidationStatus = 'proposed';
  private lastState: AjnaState | undefined;
  private readonly holdings: SoleHoldings;

  constructor(
    private readonly mechanism: Ajna,
    readonly position: Position,
  ) {
    this.holdings = soleHoldings(position);
  }

  get status(): LiquidationStatus {
    return this.currentStatus;
  }

  /** As the last action left it; `undefined` before the sale is opened. */
  get state(): AjnaState | undefined {
    return this.lastState;
  }

  /**
   * Price now, in debt asset per collateral asset.
   *
   * @throws {@link SaleClosedError}
   */
  price({ now, arithmetic }: MarketView): Num {
    const { neutralPrice, startedAt } = this.running();
    const top = neutralPrice.times(arithmetic.num(startingPriceFactor));
    return this.mechanism.rules.priceCurve(top, now - startedAt);
  }

  offers(market: MarketView): readonly Offer[] {
    if (this.status === 'proposed') return this.openOffers(market);
    if (this.status !== 'open') return [];
    const take = this.isTakeable(market) ? [this.takeOffer(market)] : [];
    return this.isSettleable(market) ? [...take, this.settleOffer()] : take;
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (action.kind === 'take') return this.take(action, market);
    if (action.kind === 'chore' && action.chore === 'open') return [this.start(action.by, market)];
    if (action.kind === 'chore' && action.chore === 'settle') return [this.settle(market)];
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

  private start(kicker: Account, market: MarketView): Opened {
    if (this.status !== 'proposed') throw new NoSuchOfferError('open');
    this.mechanism.refuse(this.position, market);
    const opening = openingState(this.position, this.mechanism.rules);
    const state = { ...opening, kicker, startedAt: market.now };
    this.currentStatus = 'open';
    this.lastState = state;
    return this.book(market).opened(state);
  }

  private take(action: TakeAction, market: MarketView): LiquidationEvent[] {
    const { by, amount, priceLimit, minimumLot } = action;
    const sale = this.running();
    if (!this.isTakeable(market)) throw new NoSuchOfferError('take');
    if (amount.lte(market.arithmetic.zero)) throw new InvalidAmountError('it is not above zero');
    const price = this.price(market);
    if (priceLimit?.lt(price)) throw new PriceAboveLimitError(price, priceLimit);
    const bought = ajnaPurchase(amount, sale, price, market.arithmetic);
    if (minimumLot?.gt(bought.sold)) throw new SlippageExceededError(bought.sold, minimumLot);
    const { event, left } = this.book(market).filled(sale, bought, by);
    this.lastState = left;
    if (!left.owed.isZero()) return [event];
    this.currentStatus = 'settled';
    return [event, this.book(market).repaid(left)];
  }

  private settle(market: MarketView): Closed {
    const sale = this.running();
    if (!this.isSettleable(market)) {
      throw new SaleNotFinishedError(sale.startedAt + this.mechanism.rules.settleAfter);
    }
    this.currentStatus = sale.lot.isZero() ? 'settled' : 'expired';
    return this.book(market).writtenOff(sale);
  }

  /** Not in the second it was opened in, and never for nothing. */
  private isTakeable(market: MarketView): boolean {
    const { lot, startedAt } = this.running();
    return market.now > startedAt && !lot.isZero() && !this.price(market).isZero();
  }

  private isSettleable({ now }: MarketView): boolean {
    const { lot, startedAt } = this.running();
    return lot.isZero() || now - startedAt >= this.mechanism.rules.settleAfter;
  }

  private openOffers(market: MarketView): readonly Offer[] {
    try {
      this.mechanism.refuse(this.position, market);
    } catch (refusal) {
      if (refusal instanceof LiquidationRefusal) return [];
      throw refusal;
    }
    const { rules } = this.mechanism;
    const { bond } = openingState(this.position, rules);
    const deposit = { asset: this.holdings.debt.asset, amount: bond };
    return [{ ...this.chore('open', rules.openGas), deposit }];
  }

  private takeOffer(market: MarketView): Take {
    const sale = this.running();
    const { sold, paid } = ajnaPurchase(sale.lot, sale, this.price(market), market.arithmetic);
    return {
      kind: 'take',
      collateral: sale.collateral,
      debt: sale.debt,
      gas: this.mechanism.rules.takeGas,
      sizedBy: 'collateral',
      lot: sold,
      cost: paid,
    };
  }

  private settleOffer(): Chore {
    const { kicker } = this.running();
    return { ...this.chore('settle', this.mechanism.rules.settleGas), beneficiary: kicker };
  }

  private chore(chore: 'open' | 'settle', gas: number): Chore {
    const [collateral, debt] = [this.holdings.collateral.asset, this.holdings.debt.asset];
    return { kind: 'chore', chore, collateral, debt, gas };
  }

  private running(): AjnaState {
    if (this.status !== 'open' || !this.lastState) throw new SaleClosedError();
    return this.lastState;
  }

  private book(market: MarketView): AjnaBook {
    return new AjnaBook(this.position.owner, this.holdings, market);
  }
}

import {
  type Account,
  type Action,
  HealthyPositionError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationMechanism,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  type Offer,
  type Opened,
  type Pair,
  type Position,
  PriceAboveLimitError,
  SaleClosedError,
  type Seconds,
  SlippageExceededError,
  type Swap,
  type SwapAction,
  type TakeAction,
  TermsChangedError,
  tokens,
  toRaw,
} from '@liqlab/core';
import { wad } from '../amm/wad.js';
import type { RawAmounts } from '../amm/withdraw.js';
import { handedBack, swept, takenOver } from './closing.js';
import { isWithin } from './isWithin.js';
import { type Loan, wholeLoan, without } from './loan.js';
import type { Member } from './member.js';
import { bookkeeping, settleOffer, takeOffer } from './offers.js';
import type { LlammaRules } from './rules.js';
import type { OraclePrices, SharedAmm } from './sharedAmm.js';
import { type Standing, standingOf } from './standing.js';
import type { Takeover } from './takeover.js';
import { tradeEvents } from './tradeEvents.js';

// Cash of up to one such part of the debt is not worth the gas of buying collateral back with it.
const trifle = 1_000_000;

/** A position in the AMM. */
interface Entry {
  readonly member: Member;
  readonly loan: Loan;
}

/** How it may leave the AMM, and what that was worked out from. */
interface WaysOut {
  readonly held: RawAmounts;
  readonly prices: OraclePrices;
  /** What the AMM believes of them, wad. */
  readonly price: bigint;
  readonly offers: readonly Offer[];
}

/** What it offers on behalf of all and of itself. */
interface SpokenOffers {
  readonly swaps: readonly Swap[];
  readonly waysOut: readonly Offer[];
  readonly all: readonly Offer[];
}

/**
 * One position in the bands, from the moment the price comes near to the one it is out of them again.
 * Nothing happens by itself: arbitrageurs, liquidators and the protocol's own bot do it all.
 */
export class LlammaSale implements Liquidation {
  private entry: Entry | undefined;
  private ended: LiquidationStatus | undefined;
  // Asked for in every block, but the same until its bands are traded in or the oracle moves.
  private last: Standing | undefined;
  private lastWaysOut: WaysOut | undefined;
  private lastOffers: SpokenOffers | undefined;

  constructor(
    readonly position: Position,
    private readonly pair: Pair,
    private readonly mechanism: Pick<LiquidationMechanism, 'isLiquidatable'>,
    private readonly rules: LlammaRules,
    private readonly shared: SharedAmm,
  ) {}

  get status(): LiquidationStatus {
    return this.ended ?? (this.entry ? 'open' : 'proposed');
  }

  /** @throws {@link StalePriceError} */
  offers(market: MarketView): readonly Offer[] {
    const { pair, shared, entry } = this;
    if (this.ended) return [];
    if (!entry) {
      const isNear = this.mechanism.isLiquidatable(this.position, market);
      return isNear ? [bookkeeping(pair, 'open')] : [];
    }
    const waysOut = this.waysOut(entry, market);
    return shared.speaker === this ? this.withSwaps(shared.swaps(market), waysOut) : waysOut;
  }

  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.ended) throw new SaleClosedError();
    const { entry } = this;
    const chore = action.kind === 'chore' ? action.chore : undefined;
    if (!entry) {
      if (chore !== 'open') throw new NoSuchOfferError(action.kind);
      return [this.enter(market)];
    }
    if (action.kind === 'swap') return this.trade(action, market);
    if (action.kind === 'take') return this.take(action, entry, market);
    if (chore === 'settle') return this.settle(action.by, entry, market);
    throw new NoSuchOfferError(action.kind);
  }

  advance(): readonly LiquidationEvent[] {
    return [];
  }

  wakeAt(): Seconds {
    return Number.POSITIVE_INFINITY;
  }

  conclude(market: MarketView): readonly LiquidationEvent[] {
    return this.entry ? this.goBack(this.entry, market) : [];
  }

  private enter(market: MarketView): Opened {
    if (!this.mechanism.isLiquidatable(this.position, market)) {
      throw new HealthyPositionError(this.position.id);
    }
    const { collateral, debt } = this.pair;
    const { owner } = this.position;
    const { escrow } = market.accounts;
    const lot = tokens(collateral).quantize(collateral.asset.decimals, 'down');
    const loan = wholeLoan(debt);
    const raw = [
      toRaw(lot, collateral.asset.decimals, market.arithmetic),
      toRaw(loan.debt, debt.asset.decimals, market.arithmetic),
    ] as const;

    this.entry = { member: this.shared.enter(this, ...raw, this.shared.moment(market)), loan };
    return {
      type: 'opened',
      debt: loan.debt,
      lot,
      transfers: [
        { asset: collateral.asset, from: owner, to: escrow, amount: lot },
        { asset: debt.token, from: owner, to: escrow, amount: loan.amount },
      ],
    };
  }

  private trade(
    { by, sell, amountIn, minimumOut }: SwapAction,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const { shared, pair } = this;
    const direction = sell === pair.debt.asset ? 'pump' : 'dump';
    if (direction === 'dump' && sell !== pair.collateral.asset) throw new NoSuchOfferError('swap');
    const amount = toRaw(amountIn, sell.decimals, market.arithmetic);
    const trade = shared.trade(direction, amount, minimumOut, market);
    return tradeEvents(trade, { by, direction, asked: this }, pair, market);
  }

  private take(
    { by, amount, priceLimit, minimumLot }: TakeAction,
    entry: Entry,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const { isUnsafe, takeovers } = this.standing(entry, market);
    const [whole] = takeovers;
    if (!isUnsafe || !whole) throw new HealthyPositionError(this.position.id);
    if (whole.lot.isZero()) throw new NoSuchOfferError('take');
    const named = (one: Takeover) => (one.cost.isZero() ? one.lot : one.cost);
    const taken = takeovers.find((one) => named(one).eq(amount));
    if (!taken) throw new TermsChangedError('cost', amount, named(whole));
    const { lot, cost } = taken;
    if (priceLimit && cost.gt(lot.times(priceLimit))) {
      throw new PriceAboveLimitError(cost.div(lot), priceLimit);
    }
    if (minimumLot?.gt(lot)) throw new SlippageExceededError(lot, minimumLot);
    return this.takeOver(by, taken, entry, market);
  }

  private settle(by: Account, entry: Entry, market: MarketView): readonly LiquidationEvent[] {
    if (this.isBack(entry, market)) return this.goBack(entry, market);
    const [whole] = this.standing(entry, market).takeovers;
    if (!whole || !isSold(whole)) throw new NoSuchOfferError('chore');
    return this.takeOver(by, whole, entry, market);
  }

  private withSwaps(swaps: readonly Swap[], waysOut: readonly Offer[]): readonly Offer[] {
    const { lastOffers: last } = this;
    if (last?.swaps === swaps && last.waysOut === waysOut) return last.all;
    const all = [...swaps, ...waysOut];
    this.lastOffers = { swaps, waysOut, all };
    return all;
  }

  /** How the position may leave the AMM now. */
  private waysOut(entry: Entry, market: MarketView): readonly Offer[] {
    const { shared, lastWaysOut: last } = this;
    const { price } = shared.oracle(market);
    const prices = shared.prices(market);
    const { held } = entry.member;
    if (last?.held === held && last.prices === prices && last.price === price) return last.offers;
    const offers = this.findWaysOut(entry, market);
    this.lastWaysOut = { held, prices, price, offers };
    return offers;
  }

  private findWaysOut(entry: Entry, market: MarketView): readonly Offer[] {
    const { pair, rules } = this;
    if (this.isBack(entry, market)) return [bookkeeping(pair, 'settle')];
    const { takeovers } = this.standing(entry, market);
    const [whole] = takeovers;
    if (whole && isSold(whole)) return [settleOffer(pair, rules, whole)];
    if (whole?.lot.isZero()) return [];
    return takeovers.map((one) => takeOffer(pair, rules, one));
  }

  /** Whether the price is well above the bands and what was sold has been bought back. */
  private isBack({ member, loan }: Entry, market: MarketView): boolean {
    if (isWithin(this.pair, this.rules.exit, market)) return false;
    return this.isTrifle(member.held.x, loan, market);
  }

  private isTrifle(x: bigint, { debt }: Loan, { arithmetic }: MarketView): boolean {
    const cash = arithmetic.fromRaw(x, this.pair.debt.asset.decimals);
    return cash.times(arithmetic.num(trifle)).lte(debt);
  }

  private standing({ member, loan }: Entry, market: MarketView): Standing {
    const { shared, pair, rules, last } = this;
    const { price } = shared.oracle(market);
    if (last?.held === member.held && last.price === price) return last;
    const { amm } = shared;
    const { liquidationDiscount } = rules;
    const debtor = { amm, user: member.user, loan, pair, liquidationDiscount };
    const standing = standingOf(debtor, member.held, shared.moment(market), market.arithmetic);
    this.last = standing;
    return standing;
  }

  private takeOver(
    by: Account,
    taken: Takeover,
    { member, loan }: Entry,
    market: MarketView,
  ): readonly LiquidationEvent[] {
    const { pair } = this;
    const { dust } = this.shared.leave(member, taken.share);
    const filled = takenOver(by, taken, pair, market);
    const sweep = swept(dust, pair, market);

    if (taken.share < wad) {
      this.entry = { member, loan: without(loan, taken.repays) };
      return [{ ...filled, transfers: [...filled.transfers, ...sweep] }];
    }
    this.end('settled');
    // Cash that pays the debt by itself is no sale.
    return taken.lot.isZero()
      ? [{ type: 'closed', transfers: [...filled.transfers, ...sweep] }]
      : [filled, { type: 'closed', transfers: sweep }];
  }

  private goBack(entry: Entry, market: MarketView): readonly LiquidationEvent[] {
    const { pair, position } = this;
    const { dust, x, y } = this.shared.leave(entry.member, wad);
    const isTiny = this.isTrifle(x, entry.loan, market);
    const [cash, left] = isTiny ? [0n, { ...dust, x: dust.x + x }] : [x, dust];
    const transfers = handedBack(position.owner, { x: cash, y }, entry.loan, pair, market);

    this.end(cash > 0n ? 'settled' : 'expired');
    return [{ type: 'closed', transfers: [...transfers, ...swept(left, pair, market)] }];
  }

  private end(status: LiquidationStatus): void {
    this.ended = status;
    this.entry = undefined;
  }
}

/** Whether the bands hold cash alone, and enough of it. */
function isSold({ lot, cost }: Takeover): boolean {
  return lot.isZero() && cost.isZero();
}

import {
  InvalidAmountError,
  type Liquidation,
  type MarketView,
  type Num,
  type Pair,
  type Seconds,
  SlippageExceededError,
  type Swap,
  toRaw,
} from '@liqlab/core';
import type { Moment } from '../amm/ammTerms.js';
import { BandAmm } from '../amm/bandAmm.js';
import { bandWalk } from '../amm/bandWalk.js';
import type { Exchanged } from '../amm/exchange.js';
import type { LimitedOracle } from '../amm/limitedOracle.js';
import type { Direction, Order } from '../amm/trade.js';
import type { RawAmounts } from '../amm/withdraw.js';
import type { Member } from './member.js';
import { withoutDust } from './negligible.js';
import { swapOffers } from './offers.js';
import { firstBandFor } from './placement.js';
import type { LlammaRules } from './rules.js';
import { TradeCurve } from './tradeCurve.js';
import { type Part, partsOf } from './tradeParts.js';

/** What a trade did, in raw units: in all, the protocol's part of what was paid in, and to whom. */
export interface SharedTrade extends Exchanged {
  readonly fee: bigint;
  readonly parts: readonly Part[];
}

/** Of the collateral, and of the debt asset. */
export type OraclePrices = readonly [Num, Num];

interface SeenMoment {
  readonly at: Seconds;
  readonly prices: OraclePrices;
  readonly moment: Moment;
}

const wadDecimals = 18;

/**
 * The AMM of one pair of assets, as deployed shared by all positions. It is made at the first
 * deposit, with the oracle price of that moment as the upper price of band 0.
 */
export class SharedAmm {
  /** Those who have a deposit, by the user that the AMM knows them as; the longest in it first. */
  private readonly members = new Map<string, Member>();
  private made: BandAmm | undefined;
  /** What the AMM should hold, in raw units. */
  private held: RawAmounts = { x: 0n, y: 0n };
  // Asked for by every sale in every block, and the same for most of them: all that is kept holds until
  // the bands change.
  private seen: SeenMoment | undefined;
  private believed: { readonly moment: Moment; readonly oracle: LimitedOracle } | undefined;
  private quoted: { readonly oracle: LimitedOracle; readonly swaps: readonly Swap[] } | undefined;

  constructor(
    private readonly pair: Pair,
    private readonly rules: LlammaRules,
  ) {}

  /** The sale that shows the AMM's quotes on behalf of all: the one that has been open longest. */
  get speaker(): Liquidation | undefined {
    return this.members.values().next().value?.sale;
  }

  /** The AMM itself, once something was deposited. */
  get amm(): BandAmm {
    return this.made as BandAmm;
  }

  /**
   * Oracle prices of collateral and debt asset; the same object as long as they are the same.
   *
   * @throws {@link StalePriceError}
   */
  prices(market: MarketView): OraclePrices {
    const { collateral, debt } = this.pair;
    const now = [market.price(collateral.asset), market.price(debt.asset)] as const;
    const { prices } = this.seen ?? {};
    return prices?.[0] === now[0] && prices[1] === now[1] ? prices : now;
  }

  /** @throws {@link StalePriceError} */
  moment(market: MarketView): Moment {
    const { seen } = this;
    const prices = this.prices(market);
    if (seen?.prices === prices && seen.at === market.now) return seen.moment;
    const price =
      seen?.prices === prices
        ? seen.moment.price
        : toRaw(prices[0].div(prices[1]), wadDecimals, market.arithmetic);
    const moment = { now: BigInt(Math.floor(market.now)), price };
    this.seen = { at: market.now, prices, moment };
    return moment;
  }

  /**
   * What the AMM believes of the oracle.
   *
   * @throws {@link StalePriceError}
   */
  oracle(market: MarketView): LimitedOracle {
    const moment = this.moment(market);
    if (this.believed?.moment !== moment) {
      this.believed = { moment, oracle: this.amm.limitedOracle(moment) };
    }
    return this.believed.oracle;
  }

  /**
   * The AMM's quotes; the same objects as long as they are the same.
   *
   * @throws {@link StalePriceError}
   */
  swaps(market: MarketView): readonly Swap[] {
    const oracle = this.oracle(market);
    const { quoted } = this;
    const isSame = quoted?.oracle.price === oracle.price && quoted.oracle.fee === oracle.fee;
    if (isSame) return quoted.swaps;
    const { amm, pair, rules } = this;
    const moment = this.moment(market);
    const curveOf = (way: Direction) => new TradeCurve(bandWalk(amm, way, moment));
    const swaps = swapOffers(curveOf, pair, rules);
    this.quoted = { oracle, swaps };
    return swaps;
  }

  /**
   * Puts the collateral of a sale into the bands that carry its debt; both raw.
   *
   * @throws what {@link deposit} throws.
   */
  enter(sale: Liquidation, collateral: bigint, debt: bigint, moment: Moment): Member {
    const user = String(sale.position.id);
    const amm = this.made ?? new BandAmm(this.terms(moment), moment);
    const { precision } = amm.terms;
    const amounts = [collateral * precision.collateral, debt * precision.debt] as const;
    const first = firstBandFor(amm, ...amounts, this.rules, moment);
    const last = first + this.rules.bands - 1;
    amm.deposit({ user, amount: collateral, first, last });

    this.made = amm;
    this.hold(0n, collateral);
    const member = { user, sale, first, last, held: amm.holdings(user) };
    this.members.set(user, member);
    this.refresh(first, last);
    return member;
  }

  /**
   * Takes a share (wad) of what a member has out, in raw units; what rounding leaves to nobody is
   * `dust`.
   */
  leave(member: Member, share: bigint): RawAmounts & { readonly dust: RawAmounts } {
    const { user, first, last } = member;
    const taken = this.amm.withdraw(user, share);
    const fees = this.amm.collectFees();
    if (!this.amm.state.deposits.has(user)) this.members.delete(user);
    this.refresh(first, last);
    const { x, y } = withoutDust(taken, this.amm);
    this.hold(-x, -y);
    const tiny = { x: taken.x - x + fees.x, y: taken.y - y + fees.y };
    const dust = this.members.size === 0 ? this.held : tiny;
    this.hold(-dust.x, -dust.y);
    return { x, y, dust };
  }

  /**
   * Trades, and says what that changed for each member.
   *
   * @param least - the least that has to be paid out; whole tokens.
   * @throws {@link InvalidAmountError} if too little is traded for anything to move.
   * @throws {@link SlippageExceededError}
   */
  trade(direction: Direction, amount: bigint, least: Num, market: MarketView): SharedTrade {
    const { amm } = this;
    const order: Order = { direction, sizedBy: 'in', amount, moment: this.moment(market) };
    this.check(amm.previewExchange(order), direction, least, market);
    const from = amm.state.activeBand;

    const exchanged = amm.exchange(order);
    const fees = amm.collectFees();
    const fee = direction === 'pump' ? fees.x : fees.y;
    const [paidIn, paidOut] = [exchanged.paidIn - fee, exchanged.paidOut];
    if (direction === 'pump') this.hold(paidIn, -paidOut);
    else this.hold(-paidOut, paidIn);
    const to = amm.state.activeBand;
    const changes = this.refresh(Math.min(from, to), Math.max(from, to));
    return { ...exchanged, fee, parts: partsOf(changes, direction, { paidIn, paidOut }) };
  }

  /** Brings what the members of these bands have up to date, and says what it was and is. */
  private refresh(first: number, last: number) {
    this.believed = undefined;
    this.quoted = undefined;
    return [...this.members.values()]
      .filter((member) => member.first <= last && member.last >= first)
      .map((member) => {
        const was = member.held;
        member.held = this.amm.holdings(member.user);
        return { member, was, is: member.held };
      });
  }

  private check(
    { paidIn, paidOut }: Exchanged,
    direction: Direction,
    least: Num,
    { arithmetic }: MarketView,
  ): void {
    if (paidIn === 0n || paidOut === 0n) {
      throw new InvalidAmountError('the trade is too small to move anything');
    }
    const bought = direction === 'pump' ? this.pair.collateral : this.pair.debt;
    const received = arithmetic.fromRaw(paidOut, bought.asset.decimals);
    if (received.lt(least)) throw new SlippageExceededError(received, least);
  }

  private hold(x: bigint, y: bigint): void {
    this.held = { x: this.held.x + x, y: this.held.y + y };
  }

  private terms({ price }: Moment) {
    const { collateral, debt } = this.pair;
    const { amplification, ratios, fee, adminFee } = this.rules;
    return {
      amplification,
      ratios,
      fee,
      adminFee,
      basePrice: price,
      precision: { debt: toWad(debt.asset.decimals), collateral: toWad(collateral.asset.decimals) },
    };
  }
}

/** Units of 10^−18 in a raw unit of an asset of so many decimals. */
function toWad(decimals: number): bigint {
  return 10n ** BigInt(wadDecimals - decimals);
}

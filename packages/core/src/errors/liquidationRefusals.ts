import type { Num } from '../money/num.js';
import { LiqlabError } from './liqlabError.js';

/**
 * Base of the refusals: an action or an opening that the rules of the mechanism turn down. On a
 * chain the transaction reverts: nothing changed, the gas is paid. Any other error is a fault.
 */
export abstract class LiquidationRefusal extends LiqlabError {
  readonly #describe: () => string;

  /** @param describe - writes the message, when somebody reads it. */
  constructor(describe: () => string) {
    // A refusal is an answer, not a fault: nobody reads its stack, which takes 3 µs to trace.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super();
    Error.stackTraceLimit = stackTraceLimit;
    this.#describe = describe;
  }

  /** What was refused, the limit, and what to do instead. */
  override get message(): string {
    return this.#describe();
  }
}

/** The position carries its debt: it may not be liquidated. */
export class HealthyPositionError extends LiquidationRefusal {
  constructor(readonly position: number) {
    super(() => `Position ${position} is healthy: it may be liquidated only below its threshold.`);
  }
}

/** The oracle has no price for the asset, or none that is fresh. */
export class StalePriceError extends LiquidationRefusal {
  constructor(
    readonly asset: string,
    readonly reason: string,
  ) {
    super(() => `No usable oracle price of ${asset}: ${reason}. Wait for the next update.`);
  }
}

/** Liquidations are paused: a circuit breaker, a grace period, a cool-off time, an emergency stop. */
export class LiquidationPausedError extends LiquidationRefusal {
  constructor(readonly reason: string) {
    super(() => `Liquidations are paused: ${reason}.`);
  }
}

/** The position has nothing that this liquidation could sell or repay. */
export class NothingToLiquidateError extends LiquidationRefusal {
  constructor(readonly position: number) {
    super(() => `Position ${position} has nothing left to liquidate.`);
  }
}

/** The asset does not count as collateral of this position. */
export class NotCollateralError extends LiquidationRefusal {
  constructor(
    readonly position: number,
    readonly asset: string,
  ) {
    super(() => `Position ${position} has no ${asset} that counts as collateral.`);
  }
}

/** The position does not owe this asset. */
export class NotBorrowedError extends LiquidationRefusal {
  constructor(
    readonly position: number,
    readonly asset: string,
  ) {
    super(() => `Position ${position} owes no ${asset}.`);
  }
}

/** The limit on what may be for sale at one time is used up. */
export class LiquidationLimitError extends LiquidationRefusal {
  constructor(readonly limit: Num) {
    super(() => `The limit of ${limit} on open sales is used up: wait until one of them ends.`);
  }
}

/** What the action would take or leave is smaller than the protocol allows. */
export class DustError extends LiquidationRefusal {
  constructor(
    readonly amount: Num,
    readonly limit: Num,
  ) {
    super(
      () => `${amount} would be dust, below the limit of ${limit}: act on all of it, or on less.`,
    );
  }
}

/** More would be repaid, or seized, than the rules allow at once. */
export class TooMuchError extends LiquidationRefusal {
  constructor(
    readonly asked: Num,
    readonly limit: Num,
  ) {
    super(() => `${asked} is more than the ${limit} allowed: ask for at most that.`);
  }
}

/** The action names an amount that cannot be acted on: zero, or two amounts where one is due. */
export class InvalidAmountError extends LiquidationRefusal {
  constructor(readonly reason: string) {
    super(() => `The amount cannot be acted on: ${reason}.`);
  }
}

/** The sale has no offer of this kind now. */
export class NoSuchOfferError extends LiquidationRefusal {
  constructor(readonly kind: string) {
    super(() => `The sale makes no offer of kind ${kind} now: choose one of its offers.`);
  }
}

/** The sale is over, or never began. */
export class SaleClosedError extends LiquidationRefusal {
  constructor() {
    super(() => 'The sale is not running.');
  }
}

/** The sale is past its end or its last bid's lifetime: it can only be settled. */
export class SaleFinishedError extends LiquidationRefusal {
  constructor(readonly endedAt: number) {
    super(() => `The sale ended at second ${endedAt}: it takes no more bids.`);
  }
}

/** The sale cannot be settled, or restarted, before its time. */
export class SaleNotFinishedError extends LiquidationRefusal {
  constructor(readonly endsAt: number) {
    super(() => `The sale runs until second ${endsAt}: it can end only after that.`);
  }
}

/** The sale ran too long or its price fell too far: it has to be reset before anyone can buy. */
export class ResetRequiredError extends LiquidationRefusal {
  constructor() {
    super(() => 'The sale must be reset first: it ran too long or its price fell too far.');
  }
}

/** The sale needs no reset yet. */
export class ResetNotDueError extends LiquidationRefusal {
  constructor() {
    super(() => 'The sale cannot be reset now: it is still running, or it has a bid.');
  }
}

/** The price asked is above what the action was willing to pay. */
export class PriceAboveLimitError extends LiquidationRefusal {
  constructor(
    readonly price: Num,
    readonly limit: Num,
  ) {
    super(() => `The price is ${price}, above the action's limit of ${limit}.`);
  }
}

/** A trade's price limit is not ahead of it: the price is there already, or never can be. */
export class PriceLimitError extends LiquidationRefusal {
  constructor(
    readonly price: number,
    readonly limit: number,
  ) {
    super(() => `The price is ${price}: a trade cannot go on until ${limit}.`);
  }
}

/** What the action would receive is below what it insisted on. */
export class SlippageExceededError extends LiquidationRefusal {
  constructor(
    readonly received: Num,
    readonly minimum: Num,
  ) {
    super(() => `The proceeds would be ${received}, below the minimum of ${minimum}.`);
  }
}

/** A bid is lower than the least acceptable one. */
export class BidTooLowError extends LiquidationRefusal {
  constructor(
    readonly bid: Num,
    readonly minimum: Num,
  ) {
    super(() => `The bid of ${bid} is too low: bid at least ${minimum}.`);
  }
}

/** A bid is higher than what the sale may raise. */
export class BidTooHighError extends LiquidationRefusal {
  constructor(
    readonly bid: Num,
    readonly maximum: Num,
  ) {
    super(() => `The bid of ${bid} is too high: the sale may raise at most ${maximum}.`);
  }
}

/** A reverse bid does not ask for less collateral, or not for enough less. */
export class LotTooLargeError extends LiquidationRefusal {
  constructor(
    readonly lot: Num,
    readonly maximum: Num,
  ) {
    super(() => `The lot of ${lot} is too large: ask for at most ${maximum}.`);
  }
}

/** A bid names another lot, or another payment, than the one for sale now. */
export class TermsChangedError extends LiquidationRefusal {
  constructor(
    readonly term: 'lot' | 'cost',
    readonly named: Num,
    readonly actual: Num,
  ) {
    super(() => `The action names a ${term} of ${named}, but it is ${actual} now: look again.`);
  }
}

/** Collateral cannot be put into bands that are not below the price: they hold what others' raised. */
export class BandsInUseError extends LiquidationRefusal {
  constructor(readonly band: number) {
    super(() => `Band ${band} is at or above the price: put collateral into lower ones only.`);
  }
}

/** The sale is in its other phase. */
export class WrongPhaseError extends LiquidationRefusal {
  constructor(readonly phase: string) {
    super(() => `The sale is in its ${phase} phase, which takes no action of this kind.`);
  }
}

/** The protocol, the keeper or the venue does not hold enough of the asset. */
export class InsufficientFundsError extends LiquidationRefusal {
  constructor(
    readonly account: string,
    readonly asset: string,
    readonly needed: Num,
    readonly held: Num,
  ) {
    super(() => `${account} needs ${needed} ${asset} but holds ${held}.`);
  }
}

/** A venue has too little liquidity for the trade. */
export class InsufficientLiquidityError extends LiquidationRefusal {
  constructor(readonly venue: string) {
    super(() => `${venue} has too little liquidity for this trade: trade less.`);
  }
}

/** No venue trades this pair. */
export class NoVenueError extends LiquidationRefusal {
  constructor(
    readonly sell: string,
    readonly buy: string,
  ) {
    super(() => `No venue sells ${sell} for ${buy}.`);
  }
}

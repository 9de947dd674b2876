import type {
  Liquidation,
  LiquidationEvent,
  LiquidationRefusal,
  LiquidationStatus,
  Offer,
  Position,
  Seconds,
} from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';
import type { Answer } from './answer.js';

/** What can be seen of a sale at one moment. */
export interface SaleView {
  readonly status: LiquidationStatus;
  readonly offers: readonly Offer[];
  readonly wakeAt: Seconds;
  /** The same as text, to compare by. */
  readonly print: string;
}

/** One sale of a play. */
export interface PlayedSale {
  /** From 1 on, in the order in which they were proposed. */
  readonly number: number;
  /** The position as it was before the sale. */
  readonly position: Position;
  readonly liquidation: Liquidation;
  /** What happened, each with the sale's status after it. */
  readonly batches: { events: readonly LiquidationEvent[]; status: LiquidationStatus }[];
}

/** A sale or a proposal that keepers can see, as it is now. */
export interface Target {
  readonly sale: PlayedSale;
  readonly view: SaleView;
}

/** What one call of the mechanism came to. */
export interface Outcome {
  readonly events: readonly LiquidationEvent[];
  readonly refusal?: LiquidationRefusal;
  /** Whatever else it threw. */
  readonly fault?: unknown;
  /** What the ledger did not accept of its events. */
  readonly imbalance?: string;
}

/** One step of a play. */
export interface Step extends Outcome {
  /** What was tried, in words. */
  readonly text: string;
  readonly at: Seconds;
  /** `early`: the mechanism was told that time passed before the moment that it named. */
  readonly kind: 'act' | 'advance' | 'early' | 'conclude' | 'world';
  readonly sale?: PlayedSale;
  readonly answer?: Answer;
  readonly before?: SaleView;
  readonly after?: SaleView;
  /** Everything that keepers can see after the step. */
  readonly sight: readonly Target[];
  /** Net amounts that each account has received since the start, by `account/asset`. */
  readonly totals: ReadonlyMap<string, number>;
}

/** What a sale that is over answered when somebody asked it for something all the same. */
export interface Aftermath extends Outcome {
  readonly sale: PlayedSale;
  readonly text: string;
  readonly after: SaleView;
}

/** A whole play. */
export interface Transcript {
  readonly world: ExamWorld;
  readonly steps: readonly Step[];
  /** Every sale that was opened. */
  readonly sales: readonly PlayedSale[];
  readonly aftermath: readonly Aftermath[];
  /** Where asking again gave another answer. */
  readonly impurities: readonly string[];
  /** A fault of the mechanism outside of any step: when it was only asked. */
  readonly askingFault: unknown;
}

import type { Seconds } from '@liqlab/core';

/** What tells one profit-seeking keeper from another. */
export interface KeeperParameters {
  readonly name: string;
  /** Own money at the start, in the debt asset. */
  readonly capital: number;
  readonly usesFlashLoans: boolean;
  readonly reactionDelay: Seconds;
  /** Least profit of a transaction, in the debt asset. */
  readonly minimumProfit: number;
  /** Least profit of a transaction as a share of what is paid: the premium for risk. */
  readonly minimumMargin: number;
  /** On top of the margin where a bid binds money until somebody outbids it or the sale ends. */
  readonly bidPremium: number;
  /** Least profit of a transaction as a share of its gas: what makes up for those that revert. */
  readonly minimumReturnOnGas: number;
  /** Share of the expected profit that is paid as priority fee; 0 to 1. */
  readonly priorityShare: number;
  /** Does chores that pay nothing, at its own expense, as a protocol's own bot does. */
  readonly doesUnpaidChores: boolean;
}

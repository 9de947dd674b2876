import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';

/** Schema of {@link KeeperBasics}: assumptions all, unless it is said otherwise. */
export const keeperBasics = z.strictObject({
  name: z.string().min(1),
  /** Own money at the start, in the debt asset. */
  capital: floatParameter({ unit: 'debt asset', atLeast: 0 }).default(100_000),
  /** Whether it borrows within one transaction what the same one repays. */
  usesFlashLoans: z.boolean().default(false),
  /** From a change of a sale to the moment at which it acts on it. */
  reactionDelay: floatParameter({ unit: 'seconds', atLeast: 0 }).default(0),
  /** Least profit of a transaction. */
  minimumProfit: floatParameter({ unit: 'debt asset', atLeast: 0 }).default(10),
  /** Least profit of a transaction as a share of what is paid: the premium for risk. */
  minimumMargin: floatParameter({ unit: 'ratio', atLeast: 0 }).default(0),
  /** On top of the margin where a bid binds money until somebody outbids it or the sale ends. */
  bidPremium: floatParameter({ unit: 'ratio', atLeast: 0 }).default(0),
  /** Least profit of a transaction as a share of its gas: what makes up for those that revert. */
  minimumReturnOnGas: floatParameter({ unit: 'ratio', atLeast: 0 }).default(0.5),
  /** Share of the expected profit that is paid as priority fee. */
  priorityShare: floatParameter({ unit: 'ratio', atLeast: 0, atMost: 1 }).default(0),
  /** Does chores that pay nothing, at its own expense, as a protocol's own bot does. */
  doesUnpaidChores: z.boolean().default(false),
});

/** What every keeper has, and what tells one from another of its kind. */
export type KeeperBasics = z.infer<typeof keeperBasics>;

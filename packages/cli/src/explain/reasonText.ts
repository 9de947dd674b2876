import type { KeeperNote, ReasonNote } from '@liqlab/harness';
import { formatDuration } from '@liqlab/report';
import { debt } from './amounts.js';

/** Why a keeper sends nothing: keepers that have the same `kind` can share a line. */
export interface Reason {
  readonly kind: string;
  readonly text: string;
  /** How far it is from acting, in the debt asset where there is a distance, else 0. */
  readonly distance: number;
}

/** The reason of a keeper that sends nothing in a block, at a moment of the run. */
export function reasonOf(note: KeeperNote, now: number): Reason {
  switch (note.kind) {
    case 'has-sent':
      return plain('has sent a transaction that is under way');
    case 'would-be-late':
      return { ...plain('would act, but another comes first'), distance: -1 };
    case 'reacts-later':
      return { kind: note.kind, ...later('reacts', note.until - now) };
    case 'stands-back':
      return { kind: note.kind, ...later('was reverted: comes back', note.until - now) };
    case 'stays-away':
      return declined(note.reasons);
    case 'sends':
      return plain('sends a transaction');
  }
}

function later(what: string, seconds: number) {
  return { text: `${what} in ${formatDuration(Math.max(0, seconds))}`, distance: seconds };
}

function plain(text: string): Reason {
  return { kind: text, text, distance: 0 };
}

/** The reason that matters: a chore tells less than an offer of collateral. */
function declined(reasons: readonly ReasonNote[]): Reason {
  const [first] = reasons;
  const reason = reasons.find(({ offer }) => offer !== 'chore') ?? first;
  return reason ? { kind: reason.why, ...textOf(reason) } : plain('stays away');
}

// The protocol's own keeper: no profit is enough for it.
const noProfit = { text: 'buys nothing for profit', distance: Number.POSITIVE_INFINITY };

function textOf(reason: ReasonNote): Omit<Reason, 'kind'> {
  switch (reason.why) {
    case 'too-little-profit': {
      const { expected, least } = reason;
      if (!Number.isFinite(least)) return noProfit;
      const text = `expects ${debt(expected)}, wants at least ${debt(least)}`;
      return { text, distance: least - expected };
    }
    case 'too-dear': {
      const { worth, cost } = reason;
      return {
        text: `too dear: ${debt(cost)} for what the venue pays ${debt(worth)} for at most`,
        distance: cost - worth,
      };
    }
    case 'worth-below-minimum': {
      const { worth, least } = reason;
      if (!Number.isFinite(worth)) return noProfit;
      return {
        text: `worth ${debt(worth)} to it, ${debt(least)} would be needed`,
        distance: least - worth,
      };
    }
    case 'too-little-money': {
      const { needed, funds } = reason;
      return { text: `has ${debt(funds)}, needs ${debt(needed)}`, distance: needed - funds };
    }
    case 'would-leave-dust':
      return { text: 'every part it can take would leave dust', distance: 0 };
    case 'leads-already':
      return { text: 'leads already', distance: 0 };
    case 'ally-leads':
      return { text: 'one of its group leads', distance: 0 };
    case 'waits-for-the-end':
      return { text: 'waits for the end of the auction', distance: 0 };
    case 'not-its-business':
      return { text: 'does not answer such offers', distance: 0 };
    case 'cannot-buy-in-time':
      return { text: 'would have to buy on another chain first', distance: 0 };
    case 'named-no-price':
      return { text: 'its program named no price', distance: 0 };
  }
}

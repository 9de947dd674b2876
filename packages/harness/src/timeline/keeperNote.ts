import type { Seconds } from '@liqlab/core';
import type { Abstention } from '@liqlab/market';
import type { KeeperChoice } from '../run/keeperChoice.js';
import type { OfferNote } from './offerNote.js';

/** Why a keeper stays away from one of the offers; see {@link Abstention}. */
export type ReasonNote = Abstention & { readonly offer: OfferNote['kind'] };

/** What a keeper made of the offers of a block, as data; see {@link KeeperChoice}. */
export type KeeperNote = { readonly keeper: string } & (
  | {
      readonly kind: 'sends' | 'would-be-late';
      /** Kind of the action, or the chore. */
      readonly action: string;
      /** The most that the action takes from it, in the debt asset; likewise the two below. */
      readonly spends: number;
      readonly expectedProfit: number;
      readonly priorityFee: number;
    }
  | { readonly kind: 'stays-away'; readonly reasons: readonly ReasonNote[] }
  | { readonly kind: 'reacts-later' | 'stands-back'; readonly until: Seconds }
  | { readonly kind: 'has-sent' }
);

/** The choice of a keeper as data. */
export function keeperNote(keeper: string, choice: KeeperChoice): KeeperNote {
  const { kind } = choice;
  switch (kind) {
    case 'sends':
    case 'would-be-late': {
      const { action, spends, expectedProfit, priorityFee } = choice.decision;
      const what = action.kind === 'chore' ? action.chore : action.kind;
      return { keeper, kind, action: what, spends, expectedProfit, priorityFee };
    }
    case 'stays-away': {
      const reasons = choice.reasons.map(({ offer, reason }) => ({ ...reason, offer: offer.kind }));
      return { keeper, kind, reasons };
    }
    case 'reacts-later':
      return { keeper, kind, until: choice.at };
    case 'stands-back':
      return { keeper, kind, until: choice.until };
    case 'has-sent':
      return { keeper, kind };
  }
}

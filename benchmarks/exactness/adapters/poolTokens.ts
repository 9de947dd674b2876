import type { Account, Asset } from '@liqlab/core';

/** A token of a vector that no ledger keeps. */
export function token(id: string, decimals: number): Asset {
  return { id, decimals, index: 0 };
}

/** The account of a venue in a vector that no ledger keeps. */
export const venueAccount: Account = { kind: 'venue', name: 'pool', index: 0 };

/** Marks a step whose refusal is out of scope. */
export function notApplicable(reason: string | undefined): { notApplicable: string } {
  return { notApplicable: reason ?? 'no reason given' };
}

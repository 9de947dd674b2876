import type { PlayedSale } from './transcript.js';

/** How a sale is called in a counterexample. */
export function nameOf({ number }: Pick<PlayedSale, 'number'>): string {
  return `sale ${number}`;
}

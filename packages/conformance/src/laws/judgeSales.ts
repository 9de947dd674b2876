import type { LiquidationEvent } from '@liqlab/core';
import { nameOf } from '../play/nameOf.js';
import type { PlayedSale, Transcript } from '../play/transcript.js';
import { Flows } from './flows.js';

/** One sale after one of the things that happened to it. */
export interface SaleMoment {
  readonly sale: PlayedSale;
  readonly flows: Flows;
  readonly isOver: boolean;
  /** What has just happened. */
  readonly events: readonly LiquidationEvent[];
}

/** Judges every sale of a play after everything that happened to it. */
export function judgeSales(
  { sales, world }: Transcript,
  judge: (moment: SaleMoment) => string | undefined,
): string | undefined {
  for (const sale of sales) {
    const flows = new Flows(world);
    for (const { events, status } of sale.batches) {
      flows.add(events);
      const isOver = status === 'settled' || status === 'expired';
      const found = judge({ sale, flows, isOver, events });
      if (found) return `${nameOf(sale)}: ${found}`;
    }
  }
  return undefined;
}

import type { TimelineEntry } from '@liqlab/harness';

/** Entries of a position that belong together. */
export interface Section {
  /** Number of the sale within the run; `null` for what belongs to none, or to several. */
  readonly sale: number | null;
  readonly entries: readonly TimelineEntry[];
}

/**
 * The story of a position in one section; where it has sales at the same time, in one for each of them,
 * after what belongs to none.
 */
export function sections(entries: readonly TimelineEntry[]): Section[] {
  return haveOverlap(entries) ? bySale(entries) : [{ sale: null, entries }];
}

function haveOverlap(entries: readonly TimelineEntry[]): boolean {
  let open = 0;
  for (const { type } of entries) {
    if (type === 'opened') open += 1;
    if (type === 'closed') open -= 1;
    if (open > 1) return true;
  }
  return false;
}

/** A section for each sale, after one for what belongs to none. */
export function bySale(entries: readonly TimelineEntry[]): Section[] {
  const sales = new Map<number | null, TimelineEntry[]>([[null, []]]);
  for (const entry of entries) {
    const sale = 'sale' in entry ? entry.sale : null;
    const own = sales.get(sale) ?? [];
    sales.set(sale, own);
    own.push(entry);
  }
  return [...sales].map(([sale, own]) => ({ sale, entries: own }));
}

import type { OffersNews, TimelineEntry, TimelineMoment } from '@liqlab/harness';

/** Offers shown in a block. */
export type OffersEntry = TimelineMoment & OffersNews;

/** What a timeline shows as one: a block in which something happened, or blocks in which nothing did. */
export type Group =
  | { readonly kind: 'happened'; readonly entries: readonly TimelineEntry[] }
  | { readonly kind: 'waited'; readonly entries: readonly OffersEntry[] }
  | { readonly kind: 'refused'; readonly entries: readonly TimelineEntry[] }
  /** Groups like the one before and the one after, and the waits between them. */
  | { readonly kind: 'repeated'; readonly groups: readonly Group[] };

// Three alike are shown; of more, the first and the last.
const mostAlike = 3;

/** The entries of a position, folded so that what repeats itself is shown once. */
export function blockGroups(entries: readonly TimelineEntry[]): Group[] {
  return foldRepeated(foldWaits(entries));
}

function foldWaits(entries: readonly TimelineEntry[]): Group[] {
  const groups: { kind: 'happened' | 'waited' | 'refused'; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const kind = kindOf(entry);
    const before = last?.entries.at(-1);
    if (last && before && last.kind === kind && belongsTo(before, entry)) last.entries.push(entry);
    else groups.push({ kind, entries: [entry] });
  }
  return groups as Group[];
}

function kindOf(entry: TimelineEntry): 'happened' | 'waited' | 'refused' {
  if (entry.type === 'refused') return 'refused';
  return entry.type === 'offers' && !entry.keepers.some(({ kind }) => kind === 'sends')
    ? 'waited'
    : 'happened';
}

function belongsTo(before: TimelineEntry, entry: TimelineEntry): boolean {
  if (before.type === 'offers' && entry.type === 'offers' && kindOf(entry) === 'waited') {
    return shapeOf(before) === shapeOf(entry);
  }
  if (before.type === 'refused' && entry.type === 'refused') {
    return before.refusal === entry.refusal;
  }
  return before.block === entry.block;
}

/** What is on offer, but for amounts and prices. */
function shapeOf({ sale, offers }: OffersNews): string {
  return JSON.stringify([sale, offers.map(({ kind, chore, leader }) => [kind, chore, leader])]);
}

function foldRepeated(groups: readonly Group[]): Group[] {
  const folded: Group[] = [];
  for (let start = 0; start < groups.length; ) {
    const end = endOfAlike(groups, start);
    const run = groups.slice(start, end);
    const alike = run.filter(({ kind }) => kind === 'happened').length;
    if (alike > mostAlike) {
      const between = { kind: 'repeated', groups: run.slice(1, -1) } as const;
      folded.push(run[0] as Group, between, run.at(-1) as Group);
    } else folded.push(...run);
    start = end;
  }
  return folded;
}

/** Where the groups end that are like the one at `start`, waits between them included. */
function endOfAlike(groups: readonly Group[], start: number): number {
  const signature = signatureOf(groups[start] as Group);
  if (signature === undefined) return start + 1;
  let end = start + 1;
  for (let index = end; index < groups.length; index += 1) {
    const next = signatureOf(groups[index] as Group);
    if (next === signature) end = index + 1;
    else if (next !== undefined) break;
  }
  return end;
}

const turns: ReadonlySet<TimelineEntry['type']> = new Set([
  'breached',
  'recovered',
  'shown',
  'hidden',
]);

/** Types of what happened; the price that comes and goes is one of them, in either direction. */
function signatureOf(group: Group): string | undefined {
  if (group.kind !== 'happened') return undefined;
  const types = group.entries.map(({ type }) => (turns.has(type) ? 'turned' : type));
  return [...new Set(types)].join(' ');
}

import type { KeeperNote, Posting, TimelineEntry } from '@liqlab/harness';
import { formatPercent, plainText } from '@liqlab/report';
import { collateral, debt, number, priceAgainst } from './amounts.js';
import { blockGroups, type Group, type OffersEntry } from './blockGroups.js';
import { changeText, offerText } from './offerText.js';
import { type Reason, reasonOf } from './reasonText.js';

/** A line of a timeline before it is laid out. */
export interface TimelineLine {
  /** Absent where the line belongs to the one before. */
  readonly moment?: { readonly at: number; readonly block: number };
  readonly who: string;
  readonly what: string;
}

/** What happened to a position, in lines. */
export function timelineLines(
  entries: readonly TimelineEntry[],
  breachPrice: number,
): TimelineLine[] {
  return blockGroups(entries).flatMap((group) => groupLines(group, breachPrice));
}

function groupLines(group: Group, breachPrice: number): TimelineLine[] {
  switch (group.kind) {
    case 'happened':
      return group.entries.flatMap((entry) => entryLines(entry, breachPrice));
    case 'waited':
      return waitLines(group.entries);
    case 'refused':
      return refusalLines(group.entries);
    case 'repeated':
      return [repeatedLine(group.groups)];
  }
}

function entryLines(entry: TimelineEntry, breachPrice: number): TimelineLine[] {
  if (entry.type === 'offers') return offerLines(entry);
  if (entry.type === 'refused') return refusalLines([entry]);
  const postings = 'postings' in entry ? entry.postings : [];
  const line = { moment: entry, who: whoOf(entry), what: whatOf(entry, breachPrice) };
  return [line, ...postings.map(postingLine)];
}

type Happening = Exclude<TimelineEntry, { readonly type: 'offers' | 'refused' }>;

function whoOf(entry: Happening): string {
  switch (entry.type) {
    case 'breached':
    case 'recovered':
      return 'market';
    case 'shown':
    case 'hidden':
      return 'protocol';
    case 'borrower':
      return 'owner';
    case 'backstop':
      return 'backstop';
    case 'opened':
    case 'reset':
    case 'closed':
      return `sale ${entry.sale}`;
    default:
      return plainText(entry.by ?? '');
  }
}

function whatOf(entry: Happening, breachPrice: number): string {
  const { referencePrice } = entry;
  const oracle = entry.oraclePrice === null ? 'none' : number(entry.oraclePrice);
  switch (entry.type) {
    case 'breached':
      return `reference price ${number(referencePrice)}, at or below its threshold of ${number(breachPrice)}; oracle price ${oracle}`;
    case 'recovered':
      return `reference price ${number(referencePrice)}: out of danger`;
    case 'shown':
      return `finds it liquidatable at the oracle price ${oracle}: ${debt(entry.debt)} owed against ${collateral(entry.collateral)}`;
    case 'hidden':
      return entry.debt > 0
        ? `finds it safe at the oracle price ${oracle}: ${debt(entry.debt)} owed against ${collateral(entry.collateral)}`
        : 'finds no debt left';
    case 'opened':
      return `opened: ${debt(entry.amount)} of debt put up against ${collateral(entry.lot)}`;
    case 'bid':
      return `bids ${debt(entry.amount)} for ${collateral(entry.lot)}${eachOf(entry)}`;
    case 'filled':
      return `buys ${collateral(entry.lot)} for ${debt(entry.amount)}${eachOf(entry)}`;
    case 'unwound':
      return `gives ${collateral(entry.lot)} back for ${debt(entry.amount)}${eachOf(entry)}`;
    case 'reset':
      return 'restarted';
    case 'closed':
      return 'closed';
    case 'venue-sale':
    case 'venue-purchase':
      return tradeText(entry);
    case 'transaction':
      return entry.reverted === null
        ? `included, pays ${debt(entry.cost)} for gas and priority`
        : `REVERTED (${entry.reverted}), pays ${debt(entry.cost)} for gas all the same`;
    case 'backstop':
      return backstopText(entry);
    case 'borrower':
      return {
        'add-collateral': 'adds collateral',
        repay: 'repays',
        'sell-and-repay': 'sells collateral and repays',
      }[entry.act];
  }
}

function backstopText({
  by,
  payer,
  cleared,
}: Extract<Happening, { readonly type: 'backstop' }>): string {
  const what = `${debt(cleared)} of debt that was written off`;
  return payer === 'lenders' ? `${by}: all lenders bear ${what}` : `${by} pays for ${what}`;
}

function eachOf({ lot, amount, referencePrice }: Happening & { lot: number; amount: number }) {
  return lot > 0 ? `: ${priceAgainst(amount / lot, referencePrice)}` : '';
}

function tradeText({
  type,
  lot,
  amount,
  midPrice,
}: Extract<Happening, { readonly type: 'venue-sale' | 'venue-purchase' }>): string {
  const [verb, side] = type === 'venue-sale' ? ['sells', 'below'] : ['buys', 'above'];
  const impact = formatPercent(Math.abs(amount / lot / midPrice - 1));
  return `${verb} ${collateral(lot)} at the venue for ${debt(amount)}: ${number(amount / lot)} each, ${impact} ${side} mid`;
}

const units: Readonly<Record<string, string>> = {
  collateral: 'C',
  debt: 'D',
  'owed debt': 'D owed',
};

function postingLine({ from, to, amount, asset }: Posting): TimelineLine {
  const what = `| ${plainText(from)} → ${plainText(to)}: ${number(amount)} ${units[asset] ?? asset}`;
  return { who: '', what };
}

// The parts of a position that may be taken are offers of their own.
const mostOffers = 2;

function offerLines(entry: OffersEntry): TimelineLine[] {
  const { at, offers, keepers, referencePrice } = entry;
  const shown = offers.slice(0, mostOffers).map((offer, index): TimelineLine => {
    const line = { who: 'offer', what: offerText(offer, referencePrice, at) };
    return index === 0 ? { moment: entry, ...line } : line;
  });
  const more = offers.length - shown.length;
  if (more > 0) shown.push({ who: 'offer', what: `and ${more} more` });
  const senders = keepers.flatMap((note) => (note.kind === 'sends' ? [senderLine(note)] : []));
  const others = keepers.filter(({ kind }) => kind !== 'sends');
  return [...shown, ...senders, ...reasonLines(others, at)];
}

function senderLine(note: Extract<KeeperNote, { readonly spends: number }>): TimelineLine {
  const { keeper, action, spends, expectedProfit, priorityFee } = note;
  const cost = spends > 0 ? ` for up to ${debt(spends)}` : '';
  const fee = priorityFee > 0 ? ` after a priority fee of ${debt(priorityFee)}` : '';
  return {
    who: plainText(keeper),
    what: `sends: ${action}${cost}, expects ${debt(expectedProfit)}${fee}`,
  };
}

function waitLines(entries: readonly OffersEntry[]): TimelineLine[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return [];
  const blocks = new Set(entries.map(({ block }) => block)).size;
  if (blocks === 1) return offerLines(first);
  const changes = first.offers.flatMap((offer, index) => {
    const change = changeText(offer, last.offers[index] ?? offer);
    return change === '' ? [] : [change];
  });
  const prices = `reference from ${number(first.referencePrice)} to ${number(last.referencePrice)}`;
  return [
    ...offerLines({ ...first, keepers: [] }),
    {
      moment: last,
      who: '…',
      what: [`${blocks} blocks without a bid`, ...changes, prices].join('; '),
    },
    ...reasonLines(last.keepers, last.at),
  ];
}

/** A line for each reason, the most frequent first, with the numbers of whom is nearest to acting. */
function reasonLines(keepers: readonly KeeperNote[], now: number): TimelineLine[] {
  const byKind = new Map<string, { keeper: string; reason: Reason }[]>();
  for (const note of keepers) {
    const reason = reasonOf(note, now);
    const alike = byKind.get(reason.kind) ?? [];
    byKind.set(reason.kind, [...alike, { keeper: plainText(note.keeper), reason }]);
  }
  return [...byKind.values()]
    .sort((a, b) => b.length - a.length)
    .map((alike) => {
      const [nearest] = [...alike].sort((a, b) => a.reason.distance - b.reason.distance);
      const text = nearest?.reason.text ?? '';
      if (alike.length === 1) return { who: nearest?.keeper ?? '', what: text };
      const isOne = new Set(alike.map(({ reason }) => reason.text)).size === 1;
      const whose = isOne ? '' : ` (${nearest?.keeper}, the nearest)`;
      return { who: `${alike.length} keepers`, what: `${text}${whose}` };
    });
}

function refusalLines(entries: readonly TimelineEntry[]): TimelineLine[] {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first?.type !== 'refused' || !last) return [];
  const line = { moment: first, who: 'protocol', what: `refuses: ${plainText(first.message)}` };
  if (last.block === first.block) return [line];
  const blocks = new Set(entries.map(({ block }) => block)).size;
  return [line, { moment: last, who: '…', what: `${blocks} blocks so` }];
}

function repeatedLine(groups: readonly Group[]): TimelineLine {
  const entries = groups.flatMap((group) => (group.kind === 'repeated' ? [] : [...group.entries]));
  const happened = groups.filter(({ kind }) => kind === 'happened').length;
  const last = entries.at(-1);
  const sums = (['filled', 'unwound'] as const).flatMap((type) => {
    const alike = entries.flatMap((entry) => (entry.type === type ? [entry] : []));
    if (alike.length === 0) return [];
    const lot = alike.reduce((sum, entry) => sum + ('lot' in entry ? entry.lot : 0), 0);
    const amount = alike.reduce((sum, entry) => sum + ('amount' in entry ? entry.amount : 0), 0);
    const verb = type === 'filled' ? 'bought' : 'given back';
    return [`${collateral(lot)} ${verb} for ${debt(amount)} in all`];
  });
  const isPrice = entries.some(({ type }) => type === 'breached' || type === 'recovered');
  const alike = sums.length === 0 && isPrice ? 'in and out of danger' : 'alike';
  const what = [`${happened} more times ${alike}`, ...sums].join('; ');
  return { ...(last ? { moment: last } : {}), who: '…', what };
}

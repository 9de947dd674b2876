import type { Account } from '@liqlab/core';
import type { Target } from '../run/mempool.js';
import type {
  RunEvent,
  SaleEvent,
  TransactionIncluded,
  VenuePurchase,
  VenueSale,
} from '../run/runEvent.js';
import type { KeeperChose, OffersShown, RunObservation } from '../run/runObservation.js';
import type { SaleRecord } from '../run/saleRecord.js';
import type { TrackedPosition } from '../run/trackedPosition.js';
import { type KeeperNote, keeperNote } from './keeperNote.js';
import { offerNote } from './offerNote.js';
import { postingsOf } from './posting.js';
import { saleNews } from './saleNews.js';
import type { PositionTimeline, Timeline, TimelineEntry, TimelineMoment } from './timeline.js';
import type { TimelineNews, VenueNews } from './timelineNews.js';

/**
 * Writes down one run: give its two functions to `runMechanism` as `onEvent` and `onObservation`.
 * Memory grows with the blocks in which a position recorded is on offer, so name the few that matter.
 *
 * @example
 * ```ts
 * const recorder = new TimelineRecorder((position) => position === 'vault-7');
 * const { onEvent, onObservation } = recorder;
 * runMechanism({ ...request, onEvent, onObservation });
 * const { prices, positions } = recorder.timeline();
 * ```
 */
export class TimelineRecorder {
  private readonly prices: TimelineMoment[] = [];
  private readonly entries = new Map<string, TimelineEntry[]>();
  /** The sale that each keeper was the last to buy from: what it sells is on its account. */
  private readonly boughtFrom = new Map<Account, SaleRecord>();
  /** The sale that was opened last. */
  private opened: SaleRecord | undefined;
  /** Where what keepers make of the offers shown last is written. */
  private choices: { readonly target: Target; readonly keepers: KeeperNote[] } | undefined;
  private moment: TimelineMoment = { at: 0, block: 0, referencePrice: 0, oraclePrice: null };

  /** @param isRecorded - whether to write down the entries of a position, by its id in the book. */
  constructor(private readonly isRecorded: (position: string) => boolean) {}

  /** Takes the next entry of the log. */
  readonly onEvent = (event: RunEvent): void => {
    this.moment = { ...this.moment, referencePrice: event.referencePrice };
    switch (event.type) {
      case 'sale':
        this.addSale(event);
        return;
      case 'venue-sale':
      case 'venue-purchase': {
        const sale = this.boughtFrom.get(event.by);
        if (sale) this.add(nameOf(sale), venueNews(event, sale.id));
        return;
      }
      case 'transaction':
        if (event.target) this.addTransaction(event, event.target);
        return;
      case 'borrower': {
        const { type, by, act } = event;
        this.add(by.name, { type, act, postings: postingsOf(event.transfers) });
        return;
      }
      case 'backstop': {
        const { type, sale, name: by, payer, cleared, transfers } = event;
        const postings = postingsOf(transfers);
        this.add(nameOf(sale), { type, sale: sale.id, by, payer, cleared, postings });
      }
    }
  };

  /** Takes what happened between the entries of the log. */
  readonly onObservation = (seen: RunObservation): void => {
    switch (seen.type) {
      case 'block': {
        const { at, block, referencePrice, oraclePrice = null } = seen;
        this.moment = { at, block, referencePrice, oraclePrice };
        this.prices.push(this.moment);
        return;
      }
      case 'offers':
        this.addOffers(seen);
        return;
      case 'choice':
        this.addChoice(seen);
        return;
      case 'refused': {
        const { name: refusal, message } = seen.refusal;
        this.add(nameOf(seen.target), { type: 'refused', refusal, message });
        return;
      }
      default:
        this.add(nameOf(seen.position), { type: seen.type, ...holdings(seen.position) });
    }
  };

  /** What was written down so far. */
  timeline(): Timeline {
    const positions = [...this.entries].map(
      ([position, entries]): PositionTimeline => ({ position, entries }),
    );
    return { prices: this.prices, positions };
  }

  private add(position: string, news: TimelineNews): void {
    if (!this.isRecorded(position)) return;
    const entry = { ...this.moment, ...news };
    const known = this.entries.get(position);
    if (known) known.push(entry);
    else this.entries.set(position, [entry]);
  }

  private addSale(event: SaleEvent): void {
    if (event.event.type === 'opened') this.opened = event.sale;
    for (const { to } of event.event.transfers) {
      if (to.kind === 'keeper') this.boughtFrom.set(to, event.sale);
    }
    this.add(nameOf(event.sale), saleNews(event));
  }

  private addTransaction(event: TransactionIncluded, target: Target): void {
    const { type, by, cost, reverted = null } = event;
    const postings = postingsOf(event.transfers);
    const sale = this.saleOf(target, reverted);
    this.add(nameOf(target), { type, sale, by: by.name, cost, reverted, postings });
  }

  private saleOf(target: Target, reverted: string | null): number | null {
    if ('liquidation' in target) return target.id;
    return reverted === null ? (this.opened?.id ?? null) : null;
  }

  private addOffers({ target, offers }: OffersShown): void {
    const position = nameOf(target);
    this.choices = undefined;
    if (!this.isRecorded(position)) return;
    const keepers: KeeperNote[] = [];
    this.choices = { target, keepers };
    const sale = 'liquidation' in target ? target.id : null;
    this.add(position, { type: 'offers', sale, offers: offers.map(offerNote), keepers });
  }

  private addChoice({ by, target, choice }: KeeperChose): void {
    if (this.choices?.target === target) this.choices.keepers.push(keeperNote(by.name, choice));
  }
}

function nameOf(target: Target): string {
  return 'liquidation' in target ? target.position.account.name : target.account.name;
}

function holdings({ snapshot: { collaterals, debts } }: TrackedPosition) {
  return {
    collateral: collaterals[0]?.amount.toNumber() ?? 0,
    debt: debts[0]?.amount.toNumber() ?? 0,
  };
}

function venueNews(event: VenueSale | VenuePurchase, sale: number): VenueNews {
  const [lot, amount] =
    event.type === 'venue-sale' ? [event.sold, event.proceeds] : [event.bought, event.cost];
  const { type, by, midPrice } = event;
  const postings = postingsOf(event.transfers);
  return { type, sale, by: by.name, lot, amount, midPrice, postings };
}

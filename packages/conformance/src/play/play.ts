import {
  type Action,
  type Liquidation,
  type LiquidationEvent,
  LiquidationRefusal,
} from '@liqlab/core';
import { ConservationError } from '@liqlab/harness';
import { deepFreeze } from '../world/deepFreeze.js';
import type { ExamWorld } from '../world/examWorld.js';
import type { Answer } from './answer.js';
import { nameOf } from './nameOf.js';
import { Onlooker } from './onlooker.js';
import type { Aftermath, Outcome, PlayedSale, Step, Target, Transcript } from './transcript.js';
import { unofferedActions } from './unofferedActions.js';

type StepDetails = Pick<Step, 'text' | 'kind'> & Partial<Step>;

/** One position in the hands of the mechanism, and everything that happens to it. */
export class Play implements Transcript {
  readonly steps: Step[] = [];
  readonly sales: PlayedSale[] = [];
  readonly aftermath: Aftermath[] = [];
  private readonly onlooker: Onlooker;
  private sight: readonly Target[] = [];
  private price: number;
  private readonly totals = new Map<string, number>();

  /** @param asks - how often everything is asked that may be asked as often as one likes. */
  constructor(
    readonly world: ExamWorld,
    asks = 1,
  ) {
    this.onlooker = new Onlooker(world, asks);
    this.price = world.setting.price;
    this.look();
  }

  get impurities(): readonly string[] {
    return this.onlooker.impurities;
  }

  get askingFault(): unknown {
    return this.onlooker.fault;
  }

  /** Whether a fault or an imbalance ended the play. */
  get isOver(): boolean {
    const last = this.steps.at(-1);
    return [this.askingFault, last?.fault, last?.imbalance].some((end) => end !== undefined);
  }

  /** The open sales, and a proposal if the position is unsafe. */
  get targets(): readonly Target[] {
    return this.sight;
  }

  /** Whether there is anything to answer. */
  get isOffering(): boolean {
    return this.sight.some(({ view }) => view.offers.length > 0);
  }

  /** A keeper's transaction is included. */
  act(text: string, { sale, view }: Target, answer: Answer): void {
    const action = deepFreeze(answer.action);
    const outcome = this.execute(sale, action);
    const after = this.onlooker.view(sale);
    this.record({ text, kind: 'act', sale, answer, before: view, after, ...outcome });
  }

  /** The price is now so many percent of what it was at the start. */
  movePrice(percent: number): void {
    this.price = (this.world.setting.price * percent) / 100;
    this.world.moveTo(this.world.market.now, this.price);
    this.record({ text: `the price becomes ${this.price}`, kind: 'world', events: [] });
  }

  /** Time passes, and whatever sale has something to do does it. */
  wait(seconds: number): void {
    const { market } = this.world;
    this.world.moveTo(market.now + seconds, this.price);
    this.record({ text: `${seconds} seconds pass`, kind: 'world', events: [] });
    for (const target of this.sight) {
      const { status, wakeAt } = target.view;
      const isDue = status === 'open' && wakeAt <= market.now;
      if (isDue && !this.isOver) this.advance(target, 'advance');
    }
  }

  /** The mechanism is told that time passed although no sale asked for it yet. */
  nudge(): void {
    for (const target of this.sight) {
      const isEarly = target.view.wakeAt > this.world.market.now;
      if (isEarly && !this.isOver) this.advance(target, 'early');
    }
  }

  /** Nobody looks any further: sales that can be are concluded, and those over are asked for more. */
  finish(): void {
    for (const target of this.sight) if (!this.isOver) this.conclude(target);
    if (this.isOver) return;
    for (const sale of this.sales) {
      if (!isEnded(sale.liquidation)) continue;
      for (const [text, action] of unofferedActions(this.world, [])) this.poke(sale, text, action);
      this.pokeWith(sale, 'is told that time passed', () =>
        sale.liquidation.advance(this.world.market),
      );
    }
  }

  private advance({ sale, view }: Target, kind: 'advance' | 'early'): void {
    const outcome = this.attempt(() => sale.liquidation.advance(this.world.market));
    this.settle(sale, outcome);
    const text = `${nameOf(sale)} ${kind === 'early' ? 'is told so too early' : 'advances'}`;
    this.record({ text, kind, sale, before: view, after: this.onlooker.view(sale), ...outcome });
  }

  private conclude({ sale, view }: Target): void {
    const { liquidation } = sale;
    if (view.status !== 'open' || !liquidation.conclude) return;
    const outcome = this.attempt(() => liquidation.conclude?.(this.world.market) ?? []);
    this.settle(sale, outcome);
    const text = `${nameOf(sale)} is concluded`;
    const after = this.onlooker.view(sale);
    this.record({ text, kind: 'conclude', sale, before: view, after, ...outcome });
  }

  private execute(sale: PlayedSale, action: Action): Outcome {
    const wasProposed = sale.liquidation.status === 'proposed';
    const outcome = this.attempt(() => sale.liquidation.execute(action, this.world.market));
    if (wasProposed && !outcome.refusal && outcome.fault === undefined) this.sales.push(sale);
    this.settle(sale, outcome);
    return outcome;
  }

  private settle({ batches, liquidation }: PlayedSale, { events, refusal, fault }: Outcome): void {
    if (refusal || fault !== undefined) return;
    batches.push({ events, status: liquidation.status });
    for (const { transfers } of events) {
      for (const { asset, from, to, amount } of transfers) {
        this.count(`${from.name}/${asset.id}`, -amount.toNumber());
        this.count(`${to.name}/${asset.id}`, amount.toNumber());
      }
    }
    if (events.length > 0) this.world.mechanism.observe?.([this.world.snapshot()]);
  }

  private count(key: string, amount: number): void {
    this.totals.set(key, (this.totals.get(key) ?? 0) + amount);
  }

  /** Calls the mechanism and posts what it says happened. */
  private attempt(body: () => readonly LiquidationEvent[]): Outcome {
    let events: readonly LiquidationEvent[] = [];
    try {
      events = body();
      this.world.market.post(events);
      return { events };
    } catch (error) {
      if (error instanceof LiquidationRefusal) return { events: [], refusal: error };
      if (error instanceof ConservationError) return { events, imbalance: error.message };
      return { events, fault: error };
    }
  }

  private record(details: StepDetails): void {
    const isLost = details.fault !== undefined || details.imbalance !== undefined;
    if (!isLost) this.look();
    const { now: at } = this.world.market;
    const totals = new Map(this.totals);
    this.steps.push({ events: [], ...details, at, sight: isLost ? [] : this.sight, totals });
  }

  /** Looks at the sales that are open and asks whether the position may be liquidated now. */
  private look(): void {
    const open = this.sales.filter(({ liquidation }) => !isEnded(liquidation));
    const proposal = this.onlooker.propose();
    const seen = proposal ? [...open, proposal] : open;
    this.sight = seen.map((sale) => ({ sale, view: this.onlooker.view(sale) }));
  }

  private poke(sale: PlayedSale, text: string, action: Action): void {
    this.pokeWith(sale, text, () => sale.liquidation.execute(action, this.world.market));
  }

  private pokeWith(sale: PlayedSale, text: string, body: () => readonly LiquidationEvent[]): void {
    const outcome = this.attempt(body);
    this.aftermath.push({ sale, text, after: this.onlooker.view(sale), ...outcome });
  }
}

function isEnded({ status }: Liquidation): boolean {
  return status === 'settled' || status === 'expired';
}

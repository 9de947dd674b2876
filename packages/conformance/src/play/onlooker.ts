import { type Liquidation, LiquidationRefusal, type Offer } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';
import { fingerprint } from '../world/fingerprint.js';
import { nameOf } from './nameOf.js';
import type { PlayedSale, SaleView } from './transcript.js';

/** Asks the mechanism what may be asked as often as one likes, and notes if that changes anything. */
export class Onlooker {
  /** Where asking again gave another answer. */
  readonly impurities: string[] = [];
  /** What asking threw beside a refusal: the first of it. */
  fault: unknown;
  private proposals = 0;

  constructor(
    private readonly world: ExamWorld,
    private readonly asks: number,
  ) {}

  /** The sale that the mechanism proposes now; `undefined` if it refuses. */
  propose(): PlayedSale | undefined {
    const position = this.world.snapshot();
    if (position.debts.every(({ amount }) => amount.isZero())) return undefined;
    const { market, mechanism } = this.world;
    const liquidation = this.ask('open', () => {
      if (!mechanism.isLiquidatable(position, market)) return undefined;
      return mechanism.open(position, market);
    });
    if (!liquidation) return undefined;
    this.proposals += 1;
    return { number: this.proposals, position, liquidation, batches: [] };
  }

  /** What can be seen of a sale now. */
  view(sale: PlayedSale): SaleView {
    const { liquidation } = sale;
    const view = this.ask(`what ${nameOf(sale)} offers`, () => {
      const status = liquidation.status;
      const wakeAt = liquidation.wakeAt();
      const offers = this.offersOf(liquidation);
      return { status, wakeAt, offers, print: fingerprint({ status, wakeAt, offers }) };
    });
    return view ?? { status: liquidation.status, offers: [], wakeAt: Number.NaN, print: '' };
  }

  private offersOf(liquidation: Liquidation): readonly Offer[] {
    try {
      return liquidation.offers(this.world.market);
    } catch (error) {
      // Without a fresh price a sale may have no offers to make.
      if (error instanceof LiquidationRefusal) return [];
      throw error;
    }
  }

  /** Asks as often as this play asks, and notes if the answers, or anything else, differ. */
  private ask<Result>(what: string, question: () => Result): Result | undefined {
    const answer = this.unlessRefused(question);
    for (let again = 1; again < this.asks && this.fault === undefined; again += 1) {
      const venue = this.world.venue.print();
      const second = this.unlessRefused(question);
      if (printOf(second) !== printOf(answer)) this.impurities.push(`asked again for ${what}`);
      if (this.world.venue.print() !== venue) this.impurities.push(`${what}: the venue has traded`);
    }
    return answer;
  }

  private unlessRefused<Result>(question: () => Result): Result | undefined {
    try {
      return question();
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) this.fault ??= error;
      return undefined;
    }
  }
}

function printOf(answer: unknown): string {
  if (typeof answer !== 'object' || answer === null) return String(answer);
  return 'print' in answer ? String(answer.print) : 'a sale';
}

import { type Liquidation, LiquidationRefusal, type Offer } from '@liqlab/core';
import type { GasMeter } from './gasMeter.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { KeeperDesk } from './keeperDesk.js';
import type { Target } from './mempool.js';
import type { OpenSales } from './openSales.js';
import type { PositionWatch } from './positionWatch.js';
import type { RunMarket } from './runMarket.js';
import type { RunObserver } from './runObservation.js';
import type { TrackedPosition } from './trackedPosition.js';

/** Shows the keepers what is on offer: of unsafe positions what a sale would offer, and of open sales. */
export class OfferBoard {
  constructor(
    private readonly market: RunMarket,
    private readonly mechanism: GuardedMechanism,
    private readonly keepers: KeeperDesk,
    private readonly watch: PositionWatch,
    private readonly sales: OpenSales,
    private readonly gas: GasMeter,
    private readonly observe: RunObserver | undefined,
  ) {}

  /** Shows whatever a keeper may answer. */
  show(): void {
    const [{ positions }, { sales }] = [this.watch, this.sales];
    if (positions.length + sales.length === 0) return;
    const midPrice = this.market.bookedVenue.midPrice();
    const gasCost = this.gas.cost(1);
    const isOfInterest = (target: Target) => this.keepers.isOfInterest(target, midPrice, gasCost);
    for (const position of positions) {
      if (position.shownAt !== undefined && isOfInterest(position)) this.showProposal(position);
    }
    for (const sale of sales) if (isOfInterest(sale)) this.showOffers(sale, sale.liquidation);
  }

  private showProposal(position: TrackedPosition): void {
    try {
      position.proposal ??= this.mechanism.open(position);
    } catch (error) {
      this.noteRefusal(position, error);
      return;
    }
    this.showOffers(position, position.proposal);
  }

  private showOffers(target: Target, liquidation: Liquidation): void {
    let offers: readonly Offer[];
    try {
      offers = this.mechanism.offers(target, liquidation);
    } catch (error) {
      // Without a fresh oracle price a sale may have no offers to make.
      this.noteRefusal(target, error);
      return;
    }
    if (offers.length === 0) return;
    this.observe?.({ type: 'offers', target, offers });
    if (!this.observe && this.isInVain(target, liquidation, offers)) return;
    this.keepers.consult(target, offers);
  }

  private isInVain(
    { attention }: Target,
    liquidation: Liquidation,
    offers: readonly Offer[],
  ): boolean {
    const { idleness } = this.keepers;
    if (!liquidation.offersHoldUntil) return idleness.areTurnedDown(attention, offers);
    idleness.note(attention, offers, liquidation.offersHoldUntil());
    return false;
  }

  private noteRefusal(target: Target, error: unknown): void {
    if (!(error instanceof LiquidationRefusal)) throw error;
    this.observe?.({ type: 'refused', target, refusal: error });
  }
}

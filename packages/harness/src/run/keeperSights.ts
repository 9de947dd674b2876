import type { Offer, Seconds, Take } from '@liqlab/core';
import { type Abstention, gasOfSelling, type KeeperSight } from '@liqlab/market';
import type { GasMeter } from './gasMeter.js';
import type { GuardedMechanism } from './guardedMechanism.js';
import type { OfferDeclined } from './keeperChoice.js';
import type { Target } from './mempool.js';
import { restAfterTake } from './restAfterTake.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { Seat } from './seat.js';
import type { TrackedPosition } from './trackedPosition.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What keepers see when they decide: one object for each, brought up to date at every look. */
export class KeeperSights {
  private readonly ofSales: readonly Mutable<KeeperSight>[];
  /** Of positions a keeper sees what would be on offer next, too. */
  private readonly ofPositions: readonly Mutable<KeeperSight>[];
  /** What the keeper that was asked last is looking at. */
  private target: Target | undefined;
  private declined: OfferDeclined[] = [];

  /** @param isObserved - whether somebody wants to know why keepers stay away. */
  constructor(
    seats: readonly Seat[],
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly mechanism: GuardedMechanism,
    private readonly gas: GasMeter,
    isObserved: boolean,
  ) {
    const reasons = isObserved ? { abstain: this.abstain } : {};
    const { offersAfter } = this;
    this.ofSales = seats.map((seat) => ({ ...this.blank(seat), ...reasons }));
    this.ofPositions = seats.map((seat) => ({ ...this.blank(seat), offersAfter, ...reasons }));
  }

  /** @param funds - see {@link KeeperSight.funds}. */
  of({ number }: Seat, target: Target, funds: number): KeeperSight {
    const sights = 'liquidation' in target ? this.ofSales : this.ofPositions;
    const sight = sights[number] as Mutable<KeeperSight>;
    if (sight.now !== this.market.now) this.refresh(sight);
    sight.funds = funds;
    this.target = target;
    return sight;
  }

  /** Why keepers have declined offers since this was last asked; nothing unless observed. */
  takeDeclined(): readonly OfferDeclined[] {
    const { declined } = this;
    this.declined = [];
    return declined;
  }

  private refresh(sight: Mutable<KeeperSight>): void {
    const { now } = this.market;
    sight.now = now;
    sight.waitingCost = this.parts.bridge.costOfWaiting(1, now);
    sight.gasPrice = this.gas.price();
  }

  private blank({ account }: Seat): KeeperSight {
    const { arithmetic, venue, bridge } = this.parts;
    return {
      arithmetic,
      now: Number.NaN,
      account,
      funds: 0,
      venue,
      sellsAtOnce: bridge.sellsAtOnce,
      waitingCost: 0,
      gasOfSelling,
      gasPrice: 0,
      gasPriceAt: (moment: Seconds) => this.gas.priceAt(moment),
      gasCost: (units: number) => this.gas.cost(units),
    };
  }

  private readonly offersAfter = (offer: Take, share: number): readonly Offer[] => {
    const position = this.target as TrackedPosition;
    const rest = restAfterTake(position.snapshot, offer, share, this.parts.arithmetic);
    return this.mechanism.offersFor(position, rest);
  };

  private readonly abstain = (offer: Offer, reason: Abstention): undefined => {
    this.declined.push({ offer, reason });
  };
}

import type { Account, LiquidationRefusal, Offer } from '@liqlab/core';
import type { KeeperChoice } from './keeperChoice.js';
import type { Target } from './mempool.js';
import type { RunMoment } from './runEvent.js';
import type { TrackedPosition } from './trackedPosition.js';

/** A block began. */
export interface BlockBegun extends RunMoment {
  readonly type: 'block';
  /** `undefined` while there is none that is fresh. */
  readonly oraclePrice: number | undefined;
}

/**
 * A position became liquidatable at the reference price (`breached`), or is so no longer
 * (`recovered`); the mechanism found it so at the oracle price (`shown`), or does no longer (`hidden`).
 */
export interface PositionTurned {
  readonly type: 'breached' | 'recovered' | 'shown' | 'hidden';
  readonly position: TrackedPosition;
}

/** Offers were shown to the keepers. */
export interface OffersShown {
  readonly type: 'offers';
  readonly target: Target;
  readonly offers: readonly Offer[];
}

/** The mechanism refused to say whether it would begin, to begin, or to make an offer. */
export interface MechanismRefused {
  readonly type: 'refused';
  readonly target: Target;
  readonly refusal: LiquidationRefusal;
}

/** A keeper looked at the offers shown. */
export interface KeeperChose {
  readonly type: 'choice';
  readonly by: Account;
  readonly target: Target;
  readonly choice: KeeperChoice;
}

/**
 * What happens in a run beside the log: nothing moves by it, and no measure is made of it. It belongs to
 * the block that was the last to begin.
 */
export type RunObservation =
  | BlockBegun
  | PositionTurned
  | OffersShown
  | MechanismRefused
  | KeeperChose;

/** Is told what happens, as it happens. */
export type RunObserver = (observation: RunObservation) => void;

import type { Position } from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import type { ExamWorld } from './world/examWorld.js';
import type { Setting } from './world/setting.js';

/** What an exam has to know about a mechanism that it cannot see; everything has a default. */
export interface ExamOptions {
  /** Seed of everything that is drawn; the same seed draws the same. Default 1. */
  readonly seed?: number;
  /** How many positions, and random plays with them, each law is tried on. Default 40. */
  readonly runs?: number;
  /** Least and most debt of the positions drawn; debt asset. Default 20,000 to 1,000,000. */
  readonly debt?: { readonly least: number; readonly most: number };
  /** Liquidation threshold of the positions' collateral; ratio. Default 0.8. */
  readonly liquidationThreshold?: number;
  /** Digits after the point of the two assets. Default 18 and 18. */
  readonly decimals?: { readonly collateral: number; readonly debt: number };
  /**
   * Makes a position that the mechanism finds unsafe, and gives its owner what it holds and owes.
   * Default: one collateral, one debt, at the health factor drawn.
   */
  readonly position?: (world: ExamWorld, setting: Setting) => Position;
  /**
   * The mechanism with every parameter that is an amount (dust, limits, flat rewards) multiplied by
   * `k`. Default: the module itself, for a mechanism without such parameters.
   */
  readonly scaled?: (k: number) => ContainerModule;
  /** Claims that the price asked by an open sale never rises before its next reset. */
  readonly priceFalls?: boolean;
  /** Claims that no liquidation leaves less debt than this, but not nothing; debt asset. */
  readonly dustLimit?: number;
}

/** {@link ExamOptions} with the defaults filled in. */
export interface ExamTerms extends ExamOptions {
  readonly seed: number;
  readonly runs: number;
  readonly debt: { readonly least: number; readonly most: number };
  readonly liquidationThreshold: number;
  readonly decimals: { readonly collateral: number; readonly debt: number };
}

/** Fills the defaults in. */
export function examTerms(options: ExamOptions): ExamTerms {
  return {
    seed: 1,
    runs: 40,
    debt: { least: 20_000, most: 1_000_000 },
    liquidationThreshold: 0.8,
    decimals: { collateral: 18, debt: 18 },
    ...options,
  };
}

import type { Arithmetic, Position } from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import { HonestAuction, moduleOf } from '../honestAuction.js';
import type { HonestSale } from '../honestSale.js';

/** A mechanism with one defect. */
export interface BrokenMechanism {
  readonly name: string;
  /** Ids of the laws that it breaks, and no others. */
  readonly breaks: readonly string[];
  /** The mechanism, with its amounts multiplied by `k`. */
  scaled(k: number): ContainerModule;
}

type Auction = new (arithmetic: Arithmetic, dust: number) => HonestAuction;
type Sale = new (mechanism: HonestAuction, position: Position) => HonestSale;

/** The honest auction with other rules. */
export function brokenAuction(
  name: string,
  breaks: readonly string[],
  Broken: Auction,
): BrokenMechanism {
  const scaled = (k: number) => moduleOf((arithmetic) => new Broken(arithmetic, 5_000 * k));
  return { name, breaks, scaled };
}

/** The honest auction with other sales. */
export function brokenSale(name: string, breaks: readonly string[], Broken: Sale): BrokenMechanism {
  class BrokenAuction extends HonestAuction {
    protected override sale(position: Position): HonestSale {
      return new Broken(this, position);
    }
  }
  return brokenAuction(name, breaks, BrokenAuction);
}

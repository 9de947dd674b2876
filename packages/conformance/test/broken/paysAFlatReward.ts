import type { Num } from '@liqlab/core';
import { HonestSale } from '../honestSale.js';
import { brokenSale } from './brokenSale.js';

class BrokenSale extends HonestSale {
  protected override reward(): Num {
    return this.num(50);
  }
}

/** Has a parameter that is an amount, and nobody scales it. */
export const paysAFlatReward = brokenSale('paysAFlatReward', ['L20'], BrokenSale);

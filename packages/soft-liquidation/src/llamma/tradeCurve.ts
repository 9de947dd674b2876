import type { BandStop } from '../amm/bandWalk.js';
import { wad } from '../amm/wad.js';
import { negligible } from './negligible.js';

/** One band of a curve; amounts in whole tokens. */
interface Stretch {
  /** What the curve begins at, of the asset paid in, and of the asset paid out. */
  readonly base: number;
  readonly depth: number;
  /** What is paid in per unit that moves along the curve. */
  readonly antifee: number;
  /** What it takes in, fee included, until it has paid out all it has. */
  readonly capacity: number;
  readonly out: number;
}

const unit = 1e18;
// What nobody would pay: a fee of more than one half. Repeated trades in a block in which the oracle
// moved drive the fee up to all but one, at which the amounts paid in have no end.
const dearest = 2n * wad;

/**
 * What a trade with the AMM pays out, in floats, for keepers who are deciding. Bands are looked at
 * only as far as somebody asks.
 */
export class TradeCurve {
  private readonly stretches: Stretch[] = [];
  private isWalked = false;
  private capacity: number | undefined;

  /** @param walk - the bands that the trade would pass. */
  constructor(private readonly walk: Iterator<BandStop, void>) {}

  /** Whether there is nothing to buy. */
  get isEmpty(): boolean {
    return this.stretch(0) === undefined;
  }

  /** What takes out all there is, fees included. */
  get maximumIn(): number {
    this.capacity ??= this.walkToTheEnd();
    return this.capacity;
  }

  /** What `amountIn` buys. */
  quote(amountIn: number): number {
    let [left, bought] = [amountIn, 0];
    for (let index = 0; ; index += 1) {
      const stretch = this.stretch(index);
      if (!stretch) return bought;
      if (left <= stretch.capacity) return bought + within(stretch, left);
      left -= stretch.capacity;
      bought += stretch.out;
    }
  }

  /** @returns what all its bands take in. */
  private walkToTheEnd(): number {
    let sum = 0;
    for (let index = 0; ; index += 1) {
      const stretch = this.stretch(index);
      if (!stretch) return sum;
      sum += stretch.capacity;
    }
  }

  private stretch(index: number): Stretch | undefined {
    while (this.stretches.length <= index && !this.isWalked) {
      const next = this.walk.next();
      this.isWalked = Boolean(next.done || next.value.antifee > dearest);
      if (next.done || this.isWalked) return undefined;
      if (next.value.held.out > negligible && next.value.virtual.out > 0n) {
        this.stretches.push(stretchOf(next.value));
      }
    }
    return this.stretches[index];
  }
}

function stretchOf({ held, virtual, antifee }: BandStop): Stretch {
  const base = Number(virtual.in + held.in) / unit;
  const out = Number(held.out) / unit;
  const perUnit = Number(antifee) / unit;
  return {
    base,
    depth: Number(virtual.out + held.out) / unit,
    antifee: perUnit,
    capacity: ((base * out) / (Number(virtual.out) / unit)) * perUnit,
    out,
  };
}

/** (base + in)·(depth − out) = base·depth, solved for what is paid out. */
function within({ base, depth, antifee }: Stretch, amountIn: number): number {
  const alongCurve = amountIn / antifee;
  return (depth * alongCurve) / (base + alongCurve);
}

import { BandAmm, bandRatios, type Direction, type Moment } from '../src/index.js';

/** Whole tokens, or a price, as a wad. */
export function wads(value: number): bigint {
  return BigInt(Math.round(value * 1e9)) * 10n ** 9n;
}

/** Whole tokens that a wad stands for. */
export function whole(value: bigint): number {
  return Number(value) / 1e18;
}

/** An AMM of two 18-decimal assets with A = 100 at a base price of 2,000. */
export class AmmFixture {
  readonly amm: BandAmm;
  moment: Moment = { now: 0n, price: wads(2000) };

  constructor(change: { readonly fee?: number; readonly adminFee?: number } = {}) {
    const { fee = 0.006, adminFee = 0 } = change;
    const terms = {
      amplification: 100n,
      ratios: bandRatios(100n),
      fee: wads(fee),
      adminFee: wads(adminFee),
      basePrice: wads(2000),
      precision: { debt: 1n, collateral: 1n },
    };
    this.amm = new BandAmm(terms, this.moment);
  }

  deposit(user: string, amount: number, first: number, last: number): void {
    this.amm.deposit({ user, amount: wads(amount), first, last });
  }

  /** The oracle shows `price`, so many seconds later. */
  wait(seconds: number, price: number): void {
    this.moment = { now: this.moment.now + BigInt(seconds), price: wads(price) };
  }

  /** Trades as much as is there, or `amount`. */
  trade(direction: Direction, amount: number) {
    const { moment } = this;
    return this.amm.exchange({ direction, sizedBy: 'in', amount: wads(amount), moment });
  }

  /** All that the bands hold. */
  total(): { x: bigint; y: bigint } {
    const bands = [...this.amm.state.bands.values()];
    return {
      x: bands.reduce((sum, { x }) => sum + x, 0n),
      y: bands.reduce((sum, { y }) => sum + y, 0n),
    };
  }
}

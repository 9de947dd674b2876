import {
  BandAmm,
  bandRatios,
  bandWalk,
  type Direction,
  type Moment,
  TradeCurve,
  wad,
} from '@liqlab/soft-liquidation';

const averagingTime = 866;
const externalFee = 0.0005;
const start = 2_000;
// Just below the start: the first band begins a hundredth below it.
const top = 1_980;
const depth = 0.04;
const [falls, minutesOfFall] = [24, 20];
// What a trade has to gain on at least, in the asset paid in.
const crumbs = { pump: 0.1, dump: 0.0001 } as const;
const bisections = 60;

/**
 * Share of what the bands would raise that arbitrage takes from them while the price falls and comes
 * back, again and again.
 */
export function lossInBands(bands: number): number {
  const amm = marketMaker();
  amm.deposit({ user: 'ann', amount: 1_000n * wad, first: 1, last: bands });
  let moment = momentAt(0, start);
  const worth = () => Number(amm.converted('ann', 'debt', moment));
  const before = worth();
  let oracle = start;
  swings().forEach((price, minute) => {
    oracle = price + (oracle - price) * Math.exp(-60 / averagingTime);
    moment = momentAt((minute + 1) * 60, oracle);
    arbitrage(amm, moment, price);
  });
  return 1 - worth() / before;
}

function marketMaker(): BandAmm {
  const moment = momentAt(0, start);
  const terms = {
    amplification: 100n,
    ratios: bandRatios(100n),
    ...{ fee: wads(0.006), adminFee: 0n, basePrice: moment.price },
    precision: { debt: 1n, collateral: 1n },
  };
  return new BandAmm(terms, moment);
}

/** The price, minute by minute. */
function swings(): readonly number[] {
  return Array.from({ length: falls * minutesOfFall }, (_, minute) => {
    const phase = (minute % minutesOfFall) / minutesOfFall;
    return top * (1 - depth * (phase < 0.5 ? 2 * phase : 2 - 2 * phase));
  });
}

function arbitrage(amm: BandAmm, moment: Moment, price: number): void {
  for (const direction of ['pump', 'dump'] as const) {
    const curve = new TradeCurve(bandWalk(amm, direction, moment));
    const gain = (amount: number) => gainOf(amount, direction, curve, price);
    if (curve.isEmpty || gain(crumbs[direction]) <= 0) continue;
    const amount = wads(best(curve.maximumIn, gain));
    amm.exchange({ direction, sizedBy: 'in', amount, moment });
  }
}

function gainOf(amount: number, way: Direction, curve: TradeCurve, price: number): number {
  const out = curve.quote(amount);
  return way === 'pump'
    ? out * price * (1 - externalFee) - amount
    : out - amount * price * (1 + externalFee);
}

function best(maximum: number, gain: (amount: number) => number): number {
  let [low, high] = [0, maximum];
  for (let step = 0; step < bisections; step += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (gain(left) < gain(right)) low = left;
    else high = right;
  }
  return (low + high) / 2;
}

function momentAt(now: number, price: number): Moment {
  return { now: BigInt(now), price: wads(price) };
}

function wads(value: number): bigint {
  return BigInt(Math.round(value * 1e9)) * 10n ** 9n;
}

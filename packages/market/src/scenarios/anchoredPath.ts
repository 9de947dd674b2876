import type { PricePath } from '../prices/pricePath.js';
import type { RandomStream } from '../random/randomStream.js';
import type { Scenario } from './scenario.js';

const secondsPerYear = 365 * 24 * 3600;

/**
 * A path through every anchor of the scenario, with a Brownian bridge of log prices between two of
 * them. At an anchor's block the price is the anchor's; elsewhere it is kept within the range of all
 * anchors.
 */
export function anchoredPath(scenario: Scenario, stream: RandomStream): PricePath {
  const { anchors, blockTime } = scenario;
  const end = anchors.at(-1)?.at ?? 0;
  const prices = new Float64Array(Math.floor(end / blockTime) + 1);
  const lowest = Math.min(...anchors.map((anchor) => anchor.price));
  const highest = Math.max(...anchors.map((anchor) => anchor.price));
  const noise = scenario.bridgeVolatility * Math.sqrt(blockTime / secondsPerYear);
  for (let segment = 1; segment < anchors.length; segment += 1) {
    const [from, to] = [anchors[segment - 1], anchors[segment]] as const;
    if (!from || !to) continue;
    const [start, stop] = [Math.floor(from.at / blockTime), Math.floor(to.at / blockTime)];
    const wander = brownianBridge(stop - start, noise, stream);
    for (let step = 0; step <= stop - start; step += 1) {
      const share = step / (stop - start);
      const trend = from.price ** (1 - share) * to.price ** share;
      const price = trend * Math.exp(wander[step] ?? 0);
      prices[start + step] = Math.min(highest, Math.max(lowest, price));
    }
    prices[stop] = to.price;
  }
  return { startsAt: 0, blockTime, prices };
}

/** A random walk of `steps` steps, tied to zero at both ends. */
function brownianBridge(steps: number, deviation: number, stream: RandomStream): Float64Array {
  const walk = new Float64Array(steps + 1);
  for (let step = 1; step <= steps; step += 1) {
    walk[step] = (walk[step - 1] ?? 0) + deviation * stream.normal();
  }
  const last = walk[steps] ?? 0;
  return walk.map((position, step) => position - (last * step) / steps);
}

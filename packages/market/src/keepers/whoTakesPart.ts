import type { RandomStream } from '../random/randomStream.js';
import type { KeeperParameters } from './keeperParameters.js';

/** What decides, before a run, who of the keepers comes at all. */
export interface Participation {
  /** Share of the keepers that never come, whatever it costs or brings; 0 to 1. */
  readonly absentShare: number;
  /**
   * Mean cost of taking part, in the debt asset: software, servers, capital held ready. Each keeper's
   * is drawn uniformly between 0 and twice this.
   */
  readonly cost: number;
  /** What all keepers together expect to earn in the run, in the debt asset. */
  readonly expectedProfit: number;
}

/**
 * The keepers that take part: free entry, as in the models of participation in auctions. Those to whom
 * it costs least come first; another one comes as long as an equal share of the profit that is
 * expected covers its cost. A keeper that serves the protocol always comes. The cost is sunk when the
 * run begins: no measure has it in it.
 */
export function whoTakesPart(
  keepers: readonly KeeperParameters[],
  { absentShare, cost, expectedProfit }: Participation,
  stream: RandomStream,
): readonly KeeperParameters[] {
  const candidates = keepers.flatMap((keeper) => {
    const [absence, ownCost] = [stream.uniform(), 2 * cost * stream.uniform()];
    const comes = !keeper.doesUnpaidChores && absence >= absentShare;
    return comes ? [{ keeper, ownCost }] : [];
  });
  candidates.sort((a, b) => a.ownCost - b.ownCost);
  const stays = candidates.findIndex(
    ({ ownCost }, before) => ownCost > expectedProfit / (before + 1),
  );
  const entrants = new Set(candidates.slice(0, stays < 0 ? undefined : stays).map(toKeeper));
  return keepers.filter((keeper) => keeper.doesUnpaidChores || entrants.has(keeper));
}

function toKeeper({ keeper }: { readonly keeper: KeeperParameters }): KeeperParameters {
  return keeper;
}

import type { ExplainedRun } from './explanation.js';

/** A run and one of its positions as JSON; prices of the blocks in which something happened to it. */
export function explanationJson(
  { spec, finished, breached, position, entries, prices }: ExplainedRun,
  liqlab: string,
): string {
  const { result, sales, facts } = finished;
  const [first, last] = [entries[0]?.block ?? 0, entries.at(-1)?.block ?? -1];
  const about = prices.filter(({ block }) => block >= first && block <= last);
  const document = {
    ...{ liqlab, contender: spec.contender, seed: spec.market.seed, arithmetic: spec.arithmetic },
    ...{ backstops: spec.backstops, result, path: facts, sales, breached },
    ...{ position: position ?? null, entries, prices: about },
  };
  return `${JSON.stringify(document, finite, 2)}\n`;
}

/** JSON has no Infinity: a profit that nobody reaches is null. */
function finite(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

import { randomStream } from '@liqlab/market';
import type { VectorFile } from './vectorFile.js';

/** Size in characters up to which a sample is filled with cases drawn at random. */
const fillTo = 80_000;

/**
 * The cases of a small sample in which every feature of the file occurs: every operation, refusal
 * and flag, and every field as zero, positive or negative. Greedy: the case with the most features
 * still missing for its size comes next. Then cases drawn from a seeded stream fill it up.
 */
export function sampleCases(file: VectorFile): VectorFile {
  const candidates = file.cases.map((vectorCase) => ({
    vectorCase,
    features: featuresOf(vectorCase),
    size: JSON.stringify(vectorCase).length,
  }));
  const missing = new Set(candidates.flatMap(({ features }) => [...features]));
  const chosen: typeof candidates = [];
  while (missing.size > 0) {
    const next = candidates.reduce((best, one) => (yieldOf(one) > yieldOf(best) ? one : best));
    for (const feature of next.features) missing.delete(feature);
    chosen.push(next);
  }
  const stream = randomStream(0, file.source, 0, 'fixtures');
  let size = chosen.reduce((sum, one) => sum + one.size, 0);
  for (const one of shuffled(candidates, () => stream.uniform())) {
    if (chosen.includes(one) || size + one.size > fillTo) continue;
    chosen.push(one);
    size += one.size;
  }
  return { ...file, cases: chosen.map(({ vectorCase }) => vectorCase) };

  function yieldOf({ features, size }: (typeof candidates)[number]): number {
    return [...features].filter((feature) => missing.has(feature)).length / size;
  }
}

function shuffled<Item>(items: readonly Item[], uniform: () => number): readonly Item[] {
  const keyed = items.map((item) => ({ item, key: uniform() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/**
 * What occurs in a case: the paths of its fields, each with the kind of its value. A name like `7`
 * or `t7` only numbers one of many.
 */
function featuresOf(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((one) => [...featuresOf(one, path)]));
  if (typeof value !== 'object' || value === null) return new Set([`${path}=${kindOf(value)}`]);
  const operation = 'op' in value ? `${value.op}` : 'fn' in value ? `${value.fn}` : '';
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => [
      ...featuresOf(inner, `${path}/${operation}${/^[a-z]?\d+$/.test(key) ? '#' : key}`),
    ]),
  );
}

function kindOf(value: unknown): string {
  const text = String(value);
  if (/^[a-z]\d+$/.test(text)) return 'name';
  if (!/^-?\d+$/.test(text)) return text.length < 80 ? text : 'text';
  if (text === '0') return 'zero';
  return text.startsWith('-') ? 'negative' : 'positive';
}

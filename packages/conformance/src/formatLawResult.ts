import type { LawResult } from './law.js';

/** A result in words: one line if the law holds, the counterexample below it if not. */
export function formatLawResult(result: LawResult): string {
  const { id, title, formula, passed, waived, counterexample, seed } = result;
  if (waived !== undefined) return `${id} ${title}: not tried, ${waived}`;
  if (passed) return `${id} ${title}: holds`;
  return `${id} ${title}: does not hold (seed ${seed})\n${formula}\n${counterexample}`;
}

import { modelNotes } from '../markdown/modelNotes.js';
import type { Results } from '../results/resultsSchema.js';

/** What was modelled, as the parts that were bound say it. */
export function modelledOf({ notes }: Results): readonly string[] {
  return [...modelNotes.modelled, ...notes.map(({ part, models }) => `${part}: ${models}`)];
}

/** What was left out, and what had to be assumed. */
export function limitsOf({ notes, scenarios }: Results): readonly string[] {
  const left = notes.flatMap(({ part, leavesOut }) => leavesOut.map((text) => `${part}: ${text}`));
  const assumed = scenarios.flatMap(({ world }) => world.assumptions);
  return [...modelNotes.limits, ...left, ...new Set(assumed)];
}

import { type Arithmetic, LiqlabError } from '@liqlab/core';
import { measures } from '../measures/measures.js';
import { DuplicateMechanismError, NoMechanismError } from '../run/mechanismRegistryErrors.js';
import { runMechanism } from '../run/runMechanism.js';
import type { Contender, RunResult, World } from './comparison.js';

/** What {@link compare} runs. */
export interface ComparisonRequest {
  readonly contenders: readonly Contender[];
  readonly worlds: readonly World[];
  readonly arithmetic: Arithmetic;
  readonly seed: number;
}

/**
 * Runs every contender in every world, one after the other: a world's contenders first. A contender
 * that fails loses that run only.
 *
 * @throws {@link NoMechanismError} without contenders; {@link DuplicateMechanismError} if two have
 * the same id.
 */
export function* compare(request: ComparisonRequest): Generator<RunResult> {
  refuseDuplicates(request.contenders);
  for (const world of request.worlds) {
    for (const contender of request.contenders) yield runOne(contender, world, request);
  }
}

function refuseDuplicates(contenders: readonly Contender[]): void {
  if (contenders.length === 0) throw new NoMechanismError();
  const seen = new Set<string>();
  for (const { id } of contenders) {
    if (seen.has(id)) throw new DuplicateMechanismError(id);
    seen.add(id);
  }
}

function runOne(contender: Contender, world: World, request: ComparisonRequest): RunResult {
  const { scenario, path } = world;
  const { arithmetic, seed } = request;
  const name = { contender: contender.id, scenario, path };
  try {
    const { mechanism } = contender;
    const outcome = runMechanism({ mechanism, market: world.market, arithmetic, scenario, seed });
    const entries = measures.map(({ id, compute }) => [id, compute(outcome) ?? null] as const);
    return { ...name, measures: Object.fromEntries(entries), eventsPosted: outcome.eventsPosted };
  } catch (error) {
    if (!(error instanceof LiqlabError)) throw error;
    const nothing = Object.fromEntries(measures.map(({ id }) => [id, null]));
    const failure = { error: error.name, message: error.message };
    return { ...name, measures: nothing, eventsPosted: 0, failure };
  }
}

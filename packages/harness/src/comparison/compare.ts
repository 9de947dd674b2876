import type { Arithmetic } from '@liqlab/core';
import { DuplicateMechanismError, NoMechanismError } from '../run/mechanismRegistryErrors.js';
import type { Contender, RunResult, World } from './comparison.js';
import { runContender } from './runContender.js';

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
    for (const contender of request.contenders) {
      yield runContender(contender, world, request).result;
    }
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

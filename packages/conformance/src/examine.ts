import type { ContainerModule } from 'inversify';
import { Exam } from './exam.js';
import { type ExamOptions, examTerms } from './examOptions.js';
import type { Law, LawResult } from './law.js';
import { laws } from './laws/laws.js';

/**
 * Examines a mechanism: one result for each law, in the order of their ids.
 *
 * @param module - binds one mechanism, which may inject the run's arithmetic.
 *
 * @example
 * ```ts
 * const broken = examine(myAuction()).filter(({ passed }) => !passed);
 * for (const { id, formula, counterexample } of broken) console.log(id, formula, counterexample);
 * ```
 */
export function examine(module: ContainerModule, options: ExamOptions = {}): readonly LawResult[] {
  const exam = new Exam(module, examTerms(options));
  return laws.map((law) => examineLaw(law, exam));
}

/** Tries one law. */
export function examineLaw(law: Law, exam: Exam): LawResult {
  const { id, title, formula } = law;
  const { seed } = exam.terms;
  const waived = law.waivedFor?.(exam.terms);
  if (waived !== undefined) return { id, title, formula, passed: true, waived, seed };
  const counterexample = law.findCounterexample(exam);
  if (counterexample === undefined) return { id, title, formula, passed: true, seed };
  return { id, title, formula, passed: false, counterexample, seed };
}

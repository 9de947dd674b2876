import type { Exam } from './exam.js';
import type { ExamTerms } from './examOptions.js';

/** Something that holds for every liquidation mechanism, and how to look for where it does not. */
export interface Law {
  /** `L1`, `L2`, …; stays with the law for ever. */
  readonly id: string;
  /** One short sentence. */
  readonly title: string;
  /** What is compared with what, in the glossary's words. */
  readonly formula: string;
  /** Why the law says nothing about this mechanism; `undefined` if it does. */
  waivedFor?(terms: ExamTerms): string | undefined;
  /** The smallest case found that breaks the law, in words; `undefined` if there is none. */
  findCounterexample(exam: Exam): string | undefined;
}

/** What the exam says of one law. */
export interface LawResult {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly passed: boolean;
  /** Why the law was not tried; it then counts as passed. */
  readonly waived?: string;
  /** The smallest case found that breaks the law, step by step. */
  readonly counterexample?: string;
  /** Examining with this seed finds the same again. */
  readonly seed: number;
}

import { describe, it } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import { Exam } from './exam.js';
import { examineLaw } from './examine.js';
import { type ExamOptions, examTerms } from './examOptions.js';
import { formatLawResult } from './formatLawResult.js';
import { laws } from './laws/laws.js';
import { resolveMechanism } from './world/resolveMechanism.js';

/**
 * Runs the exam as jest tests, one for each law that speaks of this mechanism.
 *
 * @example
 * ```ts
 * describeMechanism(makerClip(), { priceFalls: true });
 * ```
 */
export function describeMechanism(module: ContainerModule, options: ExamOptions = {}): void {
  const exam = new Exam(module, examTerms(options));
  describe(`${resolveMechanism(module, exactArithmetic).id} passes the exam`, () => {
    for (const law of laws) {
      if (law.waivedFor?.(exam.terms) !== undefined) continue;
      it(`${law.id} ${law.title}`, () => {
        const result = examineLaw(law, exam);
        if (!result.passed) throw new Error(formatLawResult(result));
      });
    }
  });
}

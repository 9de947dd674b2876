import fc from 'fast-check';
import type { Exam } from '../exam.js';
import type { Law } from '../law.js';
import { ExamWorld } from '../world/examWorld.js';
import type { Setting } from '../world/setting.js';
import { describeFault, describeSetting } from './describeGame.js';

/** A law about one position in one market. */
export interface SettingLaw extends Pick<Law, 'id' | 'title' | 'formula' | 'waivedFor'> {
  /** What is wrong in this fresh world, in words; `undefined` if nothing is. */
  judge(world: ExamWorld): string | undefined;
}

/** Tries a law on random positions, and looks for the smallest one that breaks it. */
export function settingLaw({ judge, ...law }: SettingLaw): Law {
  return {
    ...law,
    findCounterexample: (exam) => {
      const { seed, runs: numRuns } = exam.terms;
      const judged = (setting: Setting) => {
        try {
          return judge(worldOf(exam, setting));
        } catch (fault) {
          return describeFault(fault);
        }
      };
      const property = fc.property(exam.settings, (setting) => judged(setting) === undefined);
      const { counterexample } = fc.check(property, { seed, numRuns });
      if (!counterexample) return undefined;
      const [setting] = counterexample;
      const found = judged(setting) ?? 'it did not happen a second time';
      return `${describeSetting(worldOf(exam, setting))}\n${found}`;
    },
  };
}

function worldOf({ module, terms }: Exam, setting: Setting): ExamWorld {
  return new ExamWorld(module, terms, setting);
}

import type { Exam, Performance } from '../exam.js';
import type { Law } from '../law.js';
import { describeGame } from './describeGame.js';

/** A law about everything that can happen to a position. */
export interface GameLaw extends Pick<Law, 'id' | 'title' | 'formula' | 'waivedFor'> {
  /** What is wrong in this game, in words; `undefined` if nothing is. */
  judge(performance: Performance, exam: Exam): string | undefined;
}

/** Tries a law on the exam's random games, and looks for the smallest game that breaks it. */
export function gameLaw({ judge, ...law }: GameLaw): Law {
  return {
    ...law,
    findCounterexample: (exam) => {
      const judged = (performance: Performance) => judge(performance, exam);
      const broken = exam.performances.find((performance) => judged(performance) !== undefined);
      if (!broken) return undefined;
      const smallest = exam.smallestGame(judged) ?? broken;
      // A mechanism that answers differently every time may behave this time.
      const found = judged(smallest) ?? judged(broken) ?? 'it did not happen a second time';
      return describeGame(smallest, found);
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { summarise } from '../src/index.js';
import { lost, run } from './sampleResults.js';

describe('summarise', () => {
  it('gives the number itself for one run', () => {
    const { measures, runs } = summarise([run('a', { badDebt: 0.1 })], 'a');
    expect(runs).toBe(1);
    expect(measures.badDebt).toEqual({ mean: 0.1, runs: 1 });
  });

  it('gives the mean over the runs that have a number, and says how many', () => {
    const results = [run('a', { badDebt: 1 }), run('b'), run('a', { badDebt: 4 }, 1)];
    expect(summarise(results, 'a').measures.badDebt).toEqual({ mean: 2.5, runs: 2 });
    expect(summarise(results, 'a').measures.revertedShare).toEqual({ mean: null, runs: 0 });
  });

  it('lists a lost run and leaves it out of every mean', () => {
    const summary = summarise([run('a', { badDebt: 3 }), lost('a', 'broke', 1)], 'a');
    expect(summary.runs).toBe(2);
    expect(summary.measures.badDebt).toEqual({ mean: 3, runs: 1 });
    expect(summary.failures).toEqual([
      { scenario: 'fall', path: 1, error: 'MechanismFailedError', message: 'broke' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type RunResult, RunTable } from '@liqlab/harness';
import { type ContenderSummary, summarise } from '../src/index.js';
import { idle, lost, run, sampleResults, within } from './sampleResults.js';

function summaries(runs: readonly RunResult[]): ContenderSummary[] {
  const contenders = [...new Set(runs.map(({ contender }) => contender))];
  const scenarios = [...new Set(runs.map(({ scenario }) => scenario))];
  const table = new RunTable(scenarios, contenders);
  for (const one of runs) table.add(one);
  return summarise(table, scenarios, contenders[0] as string);
}

const four = (contender: string, badDebts: readonly number[]): RunResult[] =>
  badDebts.map((badDebt, path) => run(contender, { badDebt }, path));

describe('summarise', () => {
  it('gives the number itself for one run, without an interval', () => {
    const [a] = summaries([run('a', { badDebt: 0.1 })]);
    expect(a?.runs).toBe(1);
    const percentiles = { p5: 0.1, p50: 0.1, p95: 0.1, p99: 0.1, quantiles: [] };
    expect(a?.measures.badDebt).toEqual({ mean: 0.1, runs: 1, interval: null, ...percentiles });
  });

  it('gives the mean over the runs that have a number, and says how many', () => {
    const [a] = summaries([run('a', { badDebt: 1 }), idle('a', 1), run('a', { badDebt: 4 }, 2)]);
    expect(a?.measures.badDebt).toMatchObject({ mean: 2.5, runs: 2 });
    expect(a?.measures.revertedShare).toMatchObject({ mean: null, runs: 0, p50: null });
  });

  it('counts a lost run and leaves it out of every mean', () => {
    const [a] = summaries([run('a', { badDebt: 3 }), lost('a', 'broke', 1)]);
    expect([a?.runs, a?.failed]).toEqual([2, 1]);
    expect(a?.measures.badDebt).toMatchObject({ mean: 3, runs: 1 });
  });

  it('compares with the baseline path by path', () => {
    const [base, other] = summaries([
      ...four('a', [10, 50, 90, 130]),
      ...four('b', [9, 48, 89, 129]),
    ]);
    expect(base?.differences).toEqual({});
    expect(other?.differences.badDebt).toMatchObject({ mean: -1.25, pairs: 4, verdict: 'better' });
    expect(other?.differences.recovery).toMatchObject({ mean: 0, interval: { low: 0, high: 0 } });
  });

  it('shares the wins where contenders tie, and gives none for a measure without a direction', () => {
    const [a, b, c] = summaries([
      ...four('a', [1, 2, 0, 5]),
      ...four('b', [1, 1, 0, 4]),
      ...four('c', [1, 3, 0, 3]),
    ]);
    const wins = [a, b, c].map((one) => one?.wins.badDebt as number);
    expect(wins[0]).toBeCloseTo(2 / 3 / 4, 12);
    expect(wins[1]).toBeCloseTo((2 / 3 + 1) / 4, 12);
    expect(wins[2]).toBeCloseTo((2 / 3 + 1) / 4, 12);
    expect(a?.wins.keeperProfit).toBeUndefined();
  });

  it('takes the mean of scenarios, and says how bad the worst paths were', () => {
    const [a] = summaries([
      ...four('a', [0, 0, 0, 4]),
      ...four('a', [9, 9, 9, 9]).map((one) => within('crash', one)),
    ]);
    expect(a?.measures.badDebt?.mean).toBe(5);
    expect(a?.badDebtTail).toEqual({ paths: 8, var95: 9, es95: 9, es99: 9 });
  });
});

describe('flips', () => {
  const a = (badDebt: number, path: number) => run('a', { badDebt }, path);
  const b = (badDebt: number, path: number) => run('b', { badDebt }, path);
  const better = [0, 1, 2, 3].flatMap((path) => [a(10 + path, path), b(100 + 2 * path, path)]);
  const worse = [0, 1, 2, 3].flatMap((path) => [a(8 + path, path), b(5 + path / 2, path)]);

  it('name the scenario in which the order is the other way round', () => {
    const crash = worse.map((one) => within('crash', one));
    expect(sampleResults([...better, ...crash]).flips).toEqual([
      { measure: 'badDebt', scenario: 'crash', better: 'b', worse: 'a' },
    ]);
  });

  it('are none where the order is the same, or shown by chance only', () => {
    const crash = better.map((one) => within('crash', one));
    expect(sampleResults([...better, ...crash]).flips).toEqual([]);
    const noisy = [a(10, 0), b(9, 0), a(10, 1), b(11, 1)].map((one) => within('crash', one));
    expect(sampleResults([...better, ...noisy]).flips).toEqual([]);
  });
});

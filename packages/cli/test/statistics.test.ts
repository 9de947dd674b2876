import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scenarios } from '@liqlab/market';
import { type Results, resultsSchema } from '@liqlab/report';
import { main } from '../src/index.js';
import { configOf } from '../src/options/resolveFlags.js';
import { freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

async function compare(...argv: readonly string[]) {
  const [io, out] = [terminal(), freshPath()];
  const code = await main(['compare', '--out', out, ...argv], io, testCatalogue);
  const text = (file: string) => readFileSync(join(out, file), 'utf8');
  const results = (): Results => resultsSchema.parse(JSON.parse(text('results.json')));
  return { code, io, report: () => text('report.md'), results };
}

describe('several scenarios', () => {
  it('may be named one by one, in a list, or all at once', async () => {
    const base = ['--positions', '2', '--mechanisms', 'test/flat'];
    const twice = await compare(...base, '--scenario', 'calm', '--scenario', 'oct-2025');
    const list = await compare(...base, '--scenarios', 'calm,oct-2025');
    expect(list.results().hash).toBe(twice.results().hash);
  });

  it('are fast, even with one path each; `all` names every one', () => {
    const { scenarios: ids, arithmetic } = configOf({ scenarios: ['all'] }, ['test/flat']);
    expect(ids).toEqual(scenarios.map(({ id }) => id));
    expect(arithmetic).toBe('fast');
  });

  it.each([
    [['--scenario', 'calm', '--scenario', 'calm'], /calm is there twice/],
    [['--scenarios', 'calm,'], /one or more ids/],
    [['--scenarios', 'calm,clam'], /no scenario "clam": did you mean "calm"/],
    [['--scenarios', 'calm', '--scenario', 'calm'], /cannot be used with/],
    [['--baseline', 'test/flatt'], /baseline "test\/flatt" is not among .* "test\/flat"/],
    [['--until-interval', '0'], /Give a percentage like 0\.5%/],
    [['--until-interval', 'half'], /Give a percentage like 0\.5%/],
    [['--workers', '0'], /whole number from 1 to 256/],
  ])('%j is refused', async (argv, message) => {
    const { code, io } = await compare(...argv);
    expect(code).toBe(2);
    expect(io.err()).toMatch(message);
  });

  it('meet every contender with the same paths and books', async () => {
    const { results } = await compare(
      ...['--scenarios', 'flash-crash,oct-2025', '--positions', '9', '--paths', '2'],
    );
    const [first, second] = results().scenarios;
    expect(first?.paths.map(({ path }) => path)).toEqual([0, 1]);
    expect(first?.paths[0]?.debt).not.toBe(second?.paths[0]?.debt);
    const alone = await compare('--scenario', 'oct-2025', '--positions', '9', '--paths', '2');
    expect(alone.results().scenarios[0]).toEqual(second);
  });
});

describe('several paths', () => {
  it('give intervals and verdicts against the baseline, in the table and in the report', async () => {
    const { io, report, results } = await compare(
      ...['--scenarios', 'flash-crash,oct-2025', '--positions', '30', '--paths', '12'],
      ...['--baseline', 'test/flat (dear)'],
    );
    expect(io.out()).toContain('12 paths of each of 2 scenarios');
    expect(io.out()).toContain('Against test/flat (dear), on the same paths:');
    expect(io.out()).toMatch(/^test\/flat .*-\d\.\d\d% ±\d\.\d\d% better$/m);
    const [cheap, dear] = results().contenders;
    expect(cheap?.differences.borrowerLoss).toMatchObject({ verdict: 'better', pairs: 24 });
    expect(dear?.differences).toEqual({});
    expect(cheap?.wins.borrowerLoss).toBeGreaterThan(0.5);
    for (const heading of ['Differences', 'Bad debt in the worst paths', 'Scenario by scenario']) {
      expect(report()).toContain(`## ${heading}`);
    }
    expect(report()).toMatch(/\| borrower loss \|.* ±\d\.\d\d%.*\|/);
  });

  it('change nothing for one path of one scenario: no interval, no verdict', async () => {
    const { io, report } = await compare('--scenario', 'oct-2025', '--positions', '9');
    expect(io.out()).not.toMatch(/Against|±/);
    expect(report()).not.toMatch(/## Differences|±/);
  });
});

describe('--until-interval', () => {
  const argv = ['--scenario', 'flash-crash', '--positions', '20', '--mechanisms'];
  const two = 'test/flat,test/flat (dear)';

  it('stops at the first look at which the intervals are narrow enough', async () => {
    const { results } = await compare(...argv, two, '--until-interval', '50%', '--paths', '90');
    expect(results().scenarios[0]?.pathCount).toBe(20);
    expect(results().partial).toBeNull();
  });

  it('goes on to the cap if they never are', async () => {
    const { results } = await compare(...argv, two, '--until-interval', '0.001%', '--paths', '23');
    expect(results().scenarios[0]?.pathCount).toBe(23);
  });
});

import { describe, expect, it } from '@jest/globals';
import { comparisonTable, tableWidth } from '../src/index.js';
import { idle, lost, pathFacts, run, sampleResults } from './sampleResults.js';

const widest = {
  recovery: 0.9999999,
  badDebt: -123_456_789,
  borrowerLoss: -1.23456,
  slippage: -0.123456,
  settlementP50: 3599,
  settlementMax: 3599,
  keeperProfit: -123_456_789,
};

function longestLine(table: string): number {
  return Math.max(...table.split('\n').map((line) => line.length));
}

describe('comparisonTable', () => {
  it('shows a contender a row, in the order given', () => {
    const table = comparisonTable(sampleResults([run('b/two'), run('a/one', { badDebt: 45_640 })]));
    expect(table).toContain('recovery');
    expect(table.indexOf('b/two')).toBeLessThan(table.indexOf('a/one'));
    expect(table).toMatch(/a\/one +100\.00% +45\.6K +5\.00% +4\.00% +0s +0s +1K/);
  });

  it.each([
    'x',
    'family/second (linear)',
    'a-mechanism/with-a-name-so-long-that-no-table-has-room-for-it-beside-seven-columns',
    'n'.repeat(300),
  ])(`is at most ${tableWidth} columns wide with a contender named %s`, (name) => {
    const results = sampleResults([run(name, widest), lost('broken', 'a reason '.repeat(40))]);
    expect(longestLine(comparisonTable(results))).toBeLessThanOrEqual(tableWidth);
  });

  it('gives a name that is too long a line of its own, and keeps its numbers', () => {
    const name = 'n'.repeat(60);
    const lines = comparisonTable(sampleResults([run(name)])).split('\n');
    const row = lines.indexOf(name);
    expect(lines[row + 1]).toMatch(/^ +100\.00% +0 /);
  });

  it('marks a contender that failed, and says why below', () => {
    const table = comparisonTable(sampleResults([run('good'), lost('bad', 'it minted ether')]));
    expect(table).toMatch(/^bad +failed$/m);
    expect(table).toContain('bad: 1 of 1 run failed; the first: it minted ether');
  });

  it('says how many runs of several failed, beside the means of the others', () => {
    const runs = [run('a'), lost('a', 'no', 1), run('a', {}, 2)];
    const table = comparisonTable(sampleResults(runs, { paths: [0, 1, 2].map(pathFacts) }));
    expect(table).toContain('Means over 3 paths.');
    expect(table).toContain('a: 1 of 3 runs failed; the first: no');
    expect(table).toMatch(/^a +100\.00%/m);
  });

  it('says why a number is missing, in the words of the measure, and only where one is', () => {
    expect(comparisonTable(sampleResults([run('a')]))).not.toContain('n/a');
    const table = comparisonTable(sampleResults([idle('a')]));
    expect(table).toMatch(/^a +n\/a +n\/a/m);
    expect(table).toContain('n/a, recovery rate: no debt was put up for liquidation.');
  });

  it('lets no control character of a name through', () => {
    const table = comparisonTable(sampleResults([run('evil\u001b[2Jname')]));
    expect(table).not.toContain('\u001b');
  });
});

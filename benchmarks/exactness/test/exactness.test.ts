import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { InvalidFileError, type Rounding } from '@liqlab/core';
import { adapters } from '../adapters/adapters.js';
import { fastTolerance, formatReport, totals } from '../src/formatReport.js';
import { readVectorFile } from '../src/readVectorFile.js';
import { runVectors } from '../src/runVectors.js';
import { reportSet } from '../src/setReport.js';
import type { VectorFile } from '../src/vectorFile.js';
import { flippedArithmetic } from './flippedArithmetic.js';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const names = readdirSync(folder);
const fixture = (name: string): VectorFile => readVectorFile(folder + name);

describe.each(names)('%s', (name) => {
  const report = reportSet(fixture(name), adapters);

  it('is answered as the contract answers, to the last raw unit', () => {
    expect(report.results?.exact.mismatches).toEqual([]);
    expect(totals([report])).toMatchObject({ failed: 0 });
  });

  it('leaves out less than 15 % of the steps', () => {
    const { passed, skipped } = totals([report]);
    expect(skipped / (passed + skipped)).toBeLessThan(0.15);
  });

  it('differs in fast arithmetic by 1e-9 at most', () => {
    expect(report.results?.fast.largest.difference).toBeLessThanOrEqual(fastTolerance);
  });
});

it('the fixtures stay below 2 MB', () => {
  const sizes = names.map((name) => statSync(folder + name).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(2_000_000);
});

describe('the check can fail', () => {
  it.each<[string, Rounding, Rounding]>([
    ['aave-v3-liquidation', 'half-up', 'down'],
    ['compound-v2-seize', 'down', 'up'],
    ['compound-v2-liquidate', 'down', 'up'],
    ['comet-absorb', 'down', 'up'],
    ['morpho-blue-liquidate', 'up', 'down'],
    ['euler-vault-kit-liquidate', 'down', 'up'],
    ['maker-abaci', 'half-up', 'down'],
    ['maker-clip', 'down', 'up'],
    ['maker-flip', 'down', 'up'],
    ['liquity-v1-liquidation', 'down', 'up'],
  ])('%s: rounding %s turned into %s is found', (set, from, to) => {
    const file = fixture(`${set}.json`);
    const adapter = adapters.find((one) => one.recognises(file));
    if (!adapter) throw new Error(`no adapter reads ${set}`);
    const { mismatches } = runVectors(file, adapter, flippedArithmetic(from, to));
    expect(mismatches.length).toBeGreaterThan(0);
  });
});

describe('the report', () => {
  it('names a set that no adapter reads, without failing', () => {
    const unknown = { source: 'somebody/else@abc', about: '', seed: '', units: {}, cases: [] };
    const reports = [reportSet(unknown, adapters)];
    expect(formatReport(reports)).toContain('not yet supported: somebody/else@abc');
    expect(formatReport(reports).split('\n').at(-1)).toBe('0 passed, 0 failed, 0 skipped');
  });

  it('shows a mismatch by case, step, field, expected and got, and counts it', () => {
    const file = fixture('uniswap-v2-quote.json');
    const wrong = file.cases.map((one) => ('result' in one ? { ...one, result: '1' } : one));
    const report = reportSet({ ...file, cases: wrong }, adapters);
    expect(totals([report]).failed).toBeGreaterThan(0);
    expect(formatReport([report])).toMatch(
      /case \S+, step \d+, \S+: expected 0.000000000000000001, got /,
    );
  });

  it.each(['missing.json', ''])('refuses %p, which is no vector file', (name) => {
    expect(() => readVectorFile(folder + name)).toThrow(InvalidFileError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { examine, laws } from '../src/index.js';
import { brokenMechanisms } from './broken/brokenMechanisms.js';

const options = { priceFalls: true, dustLimit: 5_000, runs: 30 };

describe('a broken mechanism fails just the laws that it breaks', () => {
  it.each(brokenMechanisms)('$name breaks $breaks', ({ breaks, scaled }) => {
    const failed = examine(scaled(1), { ...options, scaled }).filter(({ passed }) => !passed);
    expect(failed.map(({ id }) => id)).toEqual(breaks);
    for (const { counterexample } of failed) expect(counterexample).toMatch(/^Position: /);
  });

  it('every law is broken by one of them', () => {
    const broken = new Set(brokenMechanisms.flatMap(({ breaks }) => breaks));
    expect(laws.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
  });
});

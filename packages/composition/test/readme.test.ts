import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ExamWorld, examTerms } from '@liqlab/conformance';
import { swapThenAuction } from './readme/swapThenAuction.js';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

describe('README', () => {
  it('shows the example that runs here', () => {
    expect(textOf('../README.md')).toContain(textOf('./readme/swapThenAuction.ts'));
    const setting = { price: 100, debt: 20_000, health: 90, depth: 10 };
    const { mechanism, market, position } = new ExamWorld(swapThenAuction, examTerms({}), setting);
    expect(mechanism.id).toBe('swap, then auction');
    expect(mechanism.open(position, market).offers(market)).toHaveLength(1);
  });
});

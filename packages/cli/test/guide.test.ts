import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

const read = (path: string) =>
  readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');

it('the guide shows the example that the tests run, to the letter', () => {
  expect(read('guides/adding-a-mechanism.md')).toContain(read('examples/flatDiscount.js'));
});

import { expect, it } from '@jest/globals';
import { table } from '../src/table.js';

it('a table as Markdown, padded, an empty cell where there is no target', () => {
  expect(
    table([
      { what: 'a', measured: '1 ms', target: '< 2 ms' },
      { what: 'bcde', measured: '2' },
    ]),
  ).toBe(
    [
      '| what | measured | target |',
      '| ---- | -------- | ------ |',
      '| a    | 1 ms     | < 2 ms |',
      '| bcde | 2        |        |',
    ].join('\n'),
  );
});

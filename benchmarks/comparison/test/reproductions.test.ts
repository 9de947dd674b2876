import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { formatFindings, formatPage } from '../src/report.js';
import type { Outcome, Reproduction } from '../src/reproduction.js';
import { reproductions } from '../src/reproductions.js';
import { runReproduction } from '../src/runReproduction.js';
import { formatTable } from '../src/table.js';

const page = (name: string) =>
  fileURLToPath(new URL(`../reproductions/${name}.md`, import.meta.url));

describe.each(reproductions.filter(({ isExact }) => isExact))('$name', (reproduction) => {
  const outcome = runReproduction(reproduction);

  it('holds', () => expect(outcome.verdict).toBe('holds'));
  it('is what its page says', () => {
    expect(readFileSync(page(reproduction.name), 'utf8')).toBe(
      formatPage({ reproduction, outcome }),
    );
  });
});

// The others take minutes to run: their pages may be out of date in the numbers, not in what goes in.
describe.each([...reproductions])(
  'the page of $name',
  ({ name, inputs, differs, ...reproduction }) => {
    const text = readFileSync(page(name), 'utf8');
    const { source, published, tolerance } = reproduction;

    it('says what goes in, where it is from and what differs', () => {
      for (const line of [source, ...inputs, ...differs]) expect(text).toContain(line);
      for (const cell of [published, tolerance])
        expect(text).toContain(cell.replaceAll('|', '\\|'));
    });
  },
);

describe('the reproductions', () => {
  it('have names of their own', () => {
    expect(new Set(reproductions.map(({ name }) => name)).size).toBe(reproductions.length);
  });
  it.each(reproductions.map(({ name }) => name))('%s has a page', (name) => {
    expect(existsSync(page(name))).toBe(true);
  });
});

const nothing: Outcome = {
  ours: '42',
  verdict: 'does not hold',
  detail: { header: ['a'], rows: [['1']] },
  remarks: [],
  eventsPosted: 1234,
};
const example: Reproduction = {
  name: 'example',
  title: 'An example',
  isExact: false,
  published: '41 | 42',
  source: 'Nobody.',
  tolerance: '0',
  inputs: [],
  differs: [],
  needsData: ['prices/no-such-file.csv'],
  run: () => nothing,
};

describe('the table', () => {
  it('has columns in line, and escapes bars', () => {
    expect(formatTable({ header: ['a', 'bcde'], rows: [['f|g', 'h']] })).toBe(
      ['| a    | bcde |', '| ---- | ---- |', '| f\\|g | h    |'].join('\n'),
    );
  });
  it('has a row for each finding, and the count of events', () => {
    const text = formatFindings([{ reproduction: example, outcome: nothing }]);
    expect(text).toContain('| example | 41 \\| 42  | 42   | 0         | does not hold |');
    expect(text).toContain('Conservation held after every one of 1,234 events.');
  });
  it('says which data a skipped one would need', () => {
    const outcome = runReproduction(example);
    expect(outcome.verdict).toBe('skipped');
    expect(formatFindings([{ reproduction: example, outcome }])).toContain(
      'example is skipped: ../shared/data/prices/no-such-file.csv absent.',
    );
  });
});

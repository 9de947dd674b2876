import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/index.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

/** Expects exit code 2, one line of error that matches, nothing else, and no report. */
async function expectRefused(argv: readonly string[], message: RegExp): Promise<void> {
  const io = terminal();
  const out = freshPath();
  const code = await main(['compare', '--out', out, ...argv], io, testCatalogue);
  expect(io.err()).toMatch(message);
  expect(io.err()).toMatch(/^error: .*\n(\(Did you mean .*\)\n)?$/);
  expect(io.err()).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
  expect(io.out()).toBe('');
  expect(contentOf(out)).toEqual([]);
}

const header = 'time_utc,open,high,low,close,volume';
const bar = (hour: number, prices: string) => `2020-03-12T0${hour}:00:00Z,${prices},1`;

function prices(...lines: readonly string[]): string[] {
  return ['--prices', fileWith(`${lines.join('\n')}\n`, 'bad-prices.csv')];
}

function book(...lines: readonly string[]): string[] {
  return ['--book', fileWith(`${lines.join('\n')}\n`, 'bad-book.csv')];
}

describe('a price file that is wrong', () => {
  it('missing', () => expectRefused(['--prices', '/nowhere/p.csv'], /p\.csv: does not exist/));
  it('a folder', () => expectRefused(['--prices', '/'], /is a directory/));
  it('empty', () => expectRefused(prices(''), /bad-prices\.csv: is empty/));
  it('with a header that lacks a column', () =>
    expectRefused(prices('time_utc,open,high,close,volume', bar(1, '1,2,1')), /field low/));
  it('without columns that any format has', () =>
    expectRefused(prices('a,b', '1,2'), /line 1: has no column of times/));
  it.each(['-5', '0', 'NaN', 'abc', ''])('with the price %j', (price) =>
    expectRefused(
      prices(header, bar(1, '1,2,1,1'), bar(2, `1,2,${price},1`)),
      /line 3, field low: must be a number above 0/,
    ),
  );
  it('whose times go back', () =>
    expectRefused(
      prices(header, bar(2, '1,2,1,1'), bar(1, '1,2,1,1'), bar(3, '1,2,1,1')),
      /line 3, field time_utc: .*is not later than/,
    ));
  it('whose times repeat', () =>
    expectRefused(prices(header, bar(2, '1,2,1,1'), bar(2, '1,2,1,1')), /repeats the time/));
  it('with a low above the high', () =>
    expectRefused(
      prices(header, bar(1, '2,2,3,2'), bar(2, '1,2,1,1')),
      /line 2, field low: 3 is above the high of 2/,
    ));
});

describe('a book file that is wrong', () => {
  it('missing', () => expectRefused(['--book', '/nowhere/b.csv'], /b\.csv: does not exist/));
  it('without positions', () => expectRefused(book('id,collateral,debt'), /has no positions/));
  it('without a column', () => expectRefused(book('id,debt', 'a,1'), /field collateral/));
  it('with a negative amount', () =>
    expectRefused(book('id,collateral,debt', 'a,1,-1'), /line 2, field debt: .*at least 0/));
  it('with text for a number', () =>
    expectRefused(book('id,collateral,debt', 'a,many,1'), /line 2, field collateral/));
});

describe('a name or a flag that is wrong', () => {
  it('a mechanism that does not exist, with the nearest name', () =>
    expectRefused(
      ['--mechanisms', 'test/flatt'],
      /no mechanism "test\/flatt": did you mean "test\/flat"\? `liqlab mechanisms`/,
    ));
  it('a mechanism without its family', () =>
    expectRefused(['--mechanisms', 'throw'], /did you mean "test\/throws"/));
  it('no mechanism', () => expectRefused(['--mechanisms', ''], /one or more ids/));
  it('an empty name among mechanisms', () =>
    expectRefused(['--mechanisms', 'test/flat,'], /one or more ids/));
  it('a mechanism twice', () =>
    expectRefused(['--mechanisms', 'test/flat,test/flat'], /test\/flat is there twice/));
  it('a scenario that does not exist, with the nearest name', () =>
    expectRefused(['--scenario', 'may2021'], /no scenario "may2021": did you mean "may-2021"/));
  it.each(['-1', '1.5', 'x', '', '1e3', '9007199254740993'])('the seed %j', (seed) =>
    expectRefused(['--seed', seed], /--seed.*Give a whole number from 0 to/),
  );
  it.each(['0', '-3', '2.5'])('%s paths', (paths) =>
    expectRefused(['--paths', paths], /--paths.*Give a whole number from 1 to/),
  );
  it.each(['0', 'many', '1000001'])('%s positions', (positions) =>
    expectRefused(['--positions', positions], /--positions.*from 1 to 1000000/),
  );
  it('another arithmetic', () =>
    expectRefused(['--arithmetic', 'float'], /Allowed choices are exact, fast/));
  it('a flag that does not exist, with the nearest one', () =>
    expectRefused(['--sead', '1'], /unknown option '--sead'\n\(Did you mean --seed\?\)/));
  it('a flag without its value', () => expectRefused(['--seed'], /argument missing/));
  it('a file without a name', () => expectRefused(['--prices', ''], /The name is empty/));
  it('an argument too many', () => expectRefused(['may-2021'], /too many arguments/));
  it('a price file and a scenario', () =>
    expectRefused(['--prices', 'p.csv', '--scenario', 'calm'], /cannot be used with/));
  it('a book file and a number of positions', () =>
    expectRefused(['--book', 'b.csv', '--positions', '5'], /cannot be used with/));
});

describe('an output folder that cannot be written', () => {
  const short = ['--scenario', 'calm', '--positions', '1', '--arithmetic', 'fast'];

  async function expectNoFolder(out: string, message: RegExp): Promise<void> {
    const io = terminal();
    expect(await main(['compare', ...short, '--out', out], io, testCatalogue)).toBe(2);
    expect(io.err()).toMatch(message);
    // Found out before the first run: no progress was shown.
    expect(io.err().split('\n')).toHaveLength(2);
    expect(io.out()).toBe('');
  }

  it('because a file is in its place', () =>
    expectNoFolder(fileWith('', 'file'), /is not a folder: .*file is a file\. Name another/));
  it('because a file is on the way', () =>
    expectNoFolder(join(fileWith('', 'file'), 'sub', 'folder'), /is not a folder/));
  it('because the file system does not allow it', () =>
    expectNoFolder('/proc/liqlab-report', /may not be written by this user/));
  it('because a folder is in the place of a file', async () => {
    const out = freshPath();
    mkdirSync(join(out, 'report.md'), { recursive: true });
    await expectNoFolder(out, /has a folder in the place of report\.md/);
  });

  const isRoot = process.getuid?.() === 0;
  (isRoot ? it.skip : it)('because this user may not write it', async () => {
    const out = freshPath();
    mkdirSync(out);
    chmodSync(out, 0o500);
    await expectNoFolder(out, /may not be written by this user/);
  });
});

describe('an unknown command', () => {
  it('is refused, with the nearest one', async () => {
    const io = terminal();
    expect(await main(['compar'], io)).toBe(2);
    expect(io.err()).toMatch(/unknown command 'compar'\n\(Did you mean compare\?\)/);
  });

  it('is refused if there is none, with the help', async () => {
    const io = terminal();
    expect(await main([], io)).toBe(2);
    expect(io.err()).toContain('Usage: liqlab');
  });
});

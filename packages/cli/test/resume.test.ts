import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Results, resultsSchema } from '@liqlab/report';
import { main } from '../src/index.js';
import { compareInProcess, useBundledCli } from './bundledCli.js';
import { reportContent } from './reportContent.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

useBundledCli();
jest.setTimeout(60_000);

const what = [
  ...['--scenarios', 'flash-crash,oct-2025', '--paths', '2', '--positions', '20'],
  ...['--mechanisms', 'fixed-bonus/aave-v3,dutch-auction/maker-clip'],
];

const bytesOf = (folder: string) =>
  reportContent
    .filter((file) => file !== 'figures')
    .map((file) => readFileSync(join(folder, file), 'latin1'));
const resultsOf = (folder: string): Results =>
  resultsSchema.parse(JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')));

/** The bytes of the results of a comparison that nothing disturbs. */
async function undisturbed(workers: number): Promise<string[]> {
  const folder = freshPath();
  const { code } = await compareInProcess([...what, '--workers', `${workers}`, '--out', folder]);
  expect(code).toBe(0);
  expect(contentOf(folder)).toEqual(reportContent);
  return bytesOf(folder);
}

describe('several processes and threads', () => {
  let expected: readonly string[] = [];
  beforeAll(async () => {
    expected = await undisturbed(2);
  }, 60_000);

  it('give the same bytes for 1 worker as for 2', async () => {
    expect(await undisturbed(1)).toEqual(expected);
  });

  it.each([1, 5])('give the same bytes after kill -9 in run %d and --resume', async (run) => {
    const folder = freshPath();
    const argv = [...what, '--workers', '2', '--out', folder];
    const killed = await compareInProcess(argv, { signal: 'SIGKILL', after: `${run}/8 ` });
    expect(killed.code).toBeNull();
    expect(contentOf(folder)).toEqual(['journal.jsonl']);
    expect((await compareInProcess(['--resume', folder])).code).toBe(0);
    expect(contentOf(folder)).toEqual(reportContent);
    expect(bytesOf(folder)).toEqual(expected);
  });

  it('write a partial report at Ctrl-C, and end with 130', async () => {
    const folder = freshPath();
    const argv = [...what, '--paths', '20', '--workers', '2', '--out', folder];
    const { code, err } = await compareInProcess(argv, { signal: 'SIGINT', after: '1/80 ' });
    expect(code).toBe(130);
    expect(err).toMatch(/Interrupted after \d+ of 80 runs: liqlab compare --resume .* goes on/);
    const { partial, runs } = resultsOf(folder);
    expect(partial?.planned).toBe(80);
    expect(runs).toHaveLength(partial?.finished ?? 0);
    expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('PARTIAL: interrupted after');
    expect(contentOf(folder)).toEqual([...reportContent, 'journal.jsonl'].sort());
  });
});

const short = ['--scenario', 'oct-2025', '--positions', '12', '--paths', '3'];

async function compare(argv: readonly string[], interrupt?: AbortSignal) {
  const io = { ...terminal(), ...(interrupt ? { interrupt } : {}) };
  const code = await main(['compare', ...argv], io, testCatalogue);
  return { code, out: io.out(), err: io.err() };
}

/** A folder in which the comparison was interrupted before its second run. */
async function interrupted(argv: readonly string[]): Promise<string> {
  const folder = freshPath();
  const controller = new AbortController();
  const io = { ...terminal(), interrupt: controller.signal };
  const write = io.stderr.write.bind(io.stderr);
  io.stderr.write = ((text: string) => {
    controller.abort();
    return write(text);
  }) as typeof io.stderr.write;
  expect(await main(['compare', ...argv, '--out', folder], io, testCatalogue)).toBe(130);
  expect(contentOf(folder)).toContain('journal.jsonl');
  return folder;
}

async function whole(): Promise<string> {
  const folder = freshPath();
  await compare([...short, '--out', folder]);
  return folder;
}

describe('--resume', () => {
  it('goes on with the same flags, too', async () => {
    const folder = await interrupted(short);
    expect((await compare([...short, '--resume', folder])).code).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(await whole()));
  });

  it('begins where nothing is there yet', async () => {
    const folder = freshPath();
    expect((await compare([...short, '--resume', folder])).code).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(await whole()));
  });

  it('without flags is refused where nothing is there', async () => {
    const { code, err } = await compare(['--resume', freshPath()]);
    expect(code).toBe(2);
    expect(err).toMatch(/cannot be resumed: nothing was begun there/);
  });

  it('shows the results of a comparison that is finished already', async () => {
    const folder = await whole();
    const before = bytesOf(folder);
    const { code, err, out } = await compare(['--resume', folder]);
    expect([code, err]).toEqual([0, `${folder} is finished already.\n`]);
    expect(out).toContain('test/flat');
    expect(bytesOf(folder)).toEqual(before);
  });

  it.each([
    ['of another seed', ['--seed', '2']],
    ['of other scenarios', ['--scenario', 'calm']],
    ['of other mechanisms', ['--mechanisms', 'test/flat']],
    ['of more paths', ['--paths', '4']],
  ])('refuses a configuration %s, interrupted or finished', async (_, change) => {
    const flags = short.filter((_word, index) => {
      const flag = short[index - (index % 2)];
      return flag !== change[0];
    });
    for (const folder of [await interrupted(short), await whole()]) {
      const before = contentOf(folder);
      const { code, err } = await compare([...flags, ...change, '--resume', folder]);
      expect(code).toBe(2);
      expect(err).toMatch(/was begun with another configuration/);
      expect(contentOf(folder)).toEqual(before);
    }
  });

  it('refuses a book that has changed', async () => {
    const book = fileWith('id,collateral,debt\nann,10,15000\n', 'changing.csv');
    const flags = ['--scenario', 'oct-2025', '--book', book, '--paths', '3'];
    const folder = await interrupted(flags);
    writeFileSync(book, 'id,collateral,debt\nann,10,15001\n');
    const { code, err } = await compare(['--resume', folder]);
    expect([code, err]).toEqual([2, expect.stringContaining('other files')]);
  });

  it.each([
    ['half a line', '{"run":1,"result":{"contender":"te'],
    ['a line of nonsense', '{"run":1}}\n'],
    ['the line of another run', '{"run":7,"result":{},"facts":{},"sales":[]}\n'],
    ['zeros', '\0\0\0\0\n'],
  ])('drops %s at the end of the journal', async (_, torn) => {
    const folder = await interrupted(short);
    appendFileSync(join(folder, 'journal.jsonl'), torn);
    expect((await compare(['--resume', folder])).code).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(await whole()));
  });

  it('makes a run again whose line was cut', async () => {
    const folder = await interrupted(short);
    const journal = join(folder, 'journal.jsonl');
    truncateSync(journal, readFileSync(journal).length - 1);
    expect((await compare(['--resume', folder])).code).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(await whole()));
  });

  it('cannot be used with --out', async () => {
    const { code, err } = await compare(['--resume', 'a', '--out', 'b']);
    expect([code, err]).toEqual([2, expect.stringContaining('cannot be used with')]);
  });
});

describe('a comparison in a folder of an interrupted one', () => {
  it('begins anew and keeps the journal of before', async () => {
    const folder = await interrupted(short);
    expect((await compare([...short, '--seed', '3', '--out', folder])).code).toBe(0);
    expect(contentOf(folder)).toEqual([...reportContent, 'journal.jsonl.old'].sort());
    expect(resultsOf(folder).seed).toBe(3);
  });
});

describe('an interruption before the first run is finished', () => {
  it('writes no report and can be gone on with', async () => {
    const folder = freshPath();
    const { code, out } = await compare([...short, '--out', folder], AbortSignal.abort());
    expect([code, out]).toEqual([130, '']);
    expect(contentOf(folder)).toEqual(['journal.jsonl']);
    expect((await compare(['--resume', folder])).code).toBe(0);
    expect(bytesOf(folder)).toEqual(bytesOf(await whole()));
  });
});

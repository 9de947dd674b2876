import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Results, resultsSchema } from '@liqlab/report';
import { main } from '../src/index.js';
import { reportContent } from './reportContent.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { type Terminal, terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

interface Ended {
  readonly code: number;
  readonly io: Terminal;
  readonly out: string;
  readonly json: () => string;
  readonly results: () => Results;
  readonly report: () => string;
}

const short = ['--scenario', 'oct-2025', '--positions', '12', '--arithmetic', 'fast'];

async function compare(argv: readonly string[], out = freshPath()): Promise<Ended> {
  const io = terminal();
  const code = await main(['compare', '--out', out, ...argv], io, testCatalogue);
  const json = () => readFileSync(join(out, 'results.json'), 'utf8');
  return {
    code,
    io,
    out,
    json,
    results: () => resultsSchema.parse(JSON.parse(json())),
    report: () => readFileSync(join(out, 'report.md'), 'utf8'),
  };
}

const prices = [
  'time_utc,open,high,low,close,volume',
  '2020-03-12T10:00:00Z,200,200,125,130,1',
  '2020-03-12T10:05:00Z,130,140,110,120,1',
];

describe('liqlab compare', () => {
  it('says in its results who paid for bad debt, with every parameter', async () => {
    const backstops = 'insurance-fund{share: 0.005},socialised-loss';
    const { results, report } = await compare([...short, '--backstops', backstops]);
    expect(results().backstops).toMatchObject([
      { id: 'insurance-fund', parameters: { share: 0.005 } },
      { id: 'socialised-loss', parameters: {} },
    ]);
    expect(report()).toContain('1. **insurance-fund**');
  });

  it('prints a table and a sentence, writes its files, and ends with 0', async () => {
    const { code, io, out, results } = await compare(short);
    expect(code).toBe(0);
    expect(contentOf(out)).toEqual(reportContent);
    expect(io.out()).toContain('12 positions owing');
    expect(io.out()).toMatch(/^test\/flat +100\.00%/m);
    expect(io.out()).toContain('recovered');
    const lines = io.out().split('\n');
    expect(lines.filter((line) => line.length > 100 && !line.includes(out))).toEqual([]);
    expect(io.err()).toBe(
      '1/2 test/flat in oct-2025, path 0: done\n2/2 test/flat (dear) in oct-2025, path 0: done\n',
    );
    expect(results().contenders.map(({ id }) => id)).toEqual(testCatalogue.defaults);
    expect(results().contenders[1]?.parameters).toEqual({ discount: '0.1' });
  });

  it('gives the same bytes for the same seed, and other ones for another', async () => {
    const [first, same, other] = [
      await compare(short),
      await compare(short),
      await compare([...short, '--seed', '2']),
    ];
    expect(same.json()).toBe(first.json());
    expect(same.report()).toBe(first.report());
    expect(other.json()).not.toBe(first.json());
    expect(other.results().hash).not.toBe(first.results().hash);
  });

  it('names in the results the command that gives them again', async () => {
    const first = await compare(short);
    const [, ...words] = first.results().command.match(/'[^']*'|\S+/g) ?? [];
    const again = await compare(words.slice(1).map((word) => word.replaceAll("'", '')));
    expect(again.json()).toBe(first.json());
  });

  it('prints nothing but results.json with --json', async () => {
    const { io, json, code } = await compare([...short, '--json']);
    expect(code).toBe(0);
    expect(io.out()).toBe(json());
  });

  it('is exact for one path and fast for several, unless it is told', async () => {
    const base = ['--scenario', 'oct-2025', '--positions', '2', '--mechanisms', 'test/flat'];
    expect((await compare(base)).results().arithmetic).toBe('exact');
    const several = (await compare([...base, '--paths', '3'])).results();
    expect(several.arithmetic).toBe('fast');
    expect(several.runs.map(({ path }) => path)).toEqual([0, 1, 2]);
    expect(new Set(several.paths.map(({ debt }) => debt)).size).toBe(3);
    const exact = await compare([...base, '--paths', '2', '--arithmetic', 'exact']);
    expect(exact.results().arithmetic).toBe('exact');
  });

  it('overwrites the report of before, and leaves other files alone', async () => {
    const first = await compare(short);
    const second = await compare([...short, '--seed', '5'], first.out);
    expect(second.results().seed).toBe(5);
    expect(contentOf(first.out)).toEqual(reportContent);
  });

  it('shows a bar on a terminal', async () => {
    const io = terminal();
    Object.assign(io.stderr, { isTTY: true });
    await main(['compare', '--out', freshPath(), ...short], io, testCatalogue);
    expect(io.err()).toContain('2 runs');
  });
});

describe('files', () => {
  const files = () => [
    '--prices',
    fileWith(`${prices.join('\n')}\n`, 'crash.csv'),
    '--book',
    fileWith(
      'id,collateral,debt\nann,10,1500\nbob,0,5\ncy,1,500\n<script>|,1,0\nsafe,9,1\n',
      'vaults.csv',
    ),
  ];

  it('give the prices and the positions; the report names them without their folders', async () => {
    const { results, report, json } = await compare(files());
    expect(results().prices).toEqual({ source: 'file', name: 'crash.csv' });
    expect(results().book.name).toBe('vaults.csv');
    expect(results().paths[0]).toMatchObject({ firstPrice: 200, lowestPrice: 110, positions: 2 });
    expect(results().contenders[0]?.measures.sales?.mean).toBe(1);
    expect(json()).not.toContain('/tmp/');
    expect(report()).not.toContain('/tmp/');
    expect(report()).toContain('100 gwei all the time is an assumption');
  });

  it('list the positions that can take no part, with line and reason', async () => {
    const { io, results, report, code } = await compare(files());
    expect(code).toBe(0);
    expect(io.out()).toContain('vaults.csv: 3 positions take no part:');
    expect(io.out()).toContain('bob (line 3): no collateral');
    expect(io.out()).toContain('cy (line 4): under water at the first price');
    expect(results().book.setAside).toHaveLength(3);
    expect(report()).toContain('| &lt;script&gt;&#124; | 5 | no debt |');
    expect(report()).not.toContain('<script');
  });

  it('list them on the standard error with --json', async () => {
    const { io } = await compare([...files(), '--json']);
    expect(io.err()).toContain('bob (line 3): no collateral');
    expect(() => JSON.parse(io.out())).not.toThrow();
  });

  it('of which all positions are set aside give a report that says so', async () => {
    const book = fileWith('id,collateral,debt\nbob,0,5\n', 'hopeless.csv');
    const { io, code } = await compare(['--scenario', 'calm', '--book', book]);
    expect(code).toBe(0);
    expect(io.out()).toContain('every position of the book was set aside');
  });
});

describe('a mechanism that fails', () => {
  it('ends with 1, is named with its reason, and leaves the others their numbers', async () => {
    const ids = 'test/throws,test/flat,test/mints|<script>';
    const { code, io, results, report } = await compare([...short, '--mechanisms', ids]);
    expect(code).toBe(1);
    expect(io.out()).toMatch(/^test\/throws +failed$/m);
    expect(io.out()).toMatch(/^test\/flat +100\.00%/m);
    expect(io.out()).toContain('test/throws failed in its run and has no numbers.');
    const [throws, flat, mints] = results().contenders;
    expect(throws?.failures[0]?.message).toMatch(/seed 1\).*a bug of its author/);
    expect(flat?.failures).toEqual([]);
    expect(mints?.failures[0]?.message).toContain('ConservationError');
    expect(report()).toContain('test/mints&#124;&lt;script&gt;');
    expect(report().replaceAll(/^```[\s\S]*?^```/gm, '')).not.toContain('<script');
  });
});

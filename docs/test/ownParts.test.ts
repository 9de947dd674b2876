import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from '@jest/globals';
import { main } from '../../packages/cli/src/index.js';
import { root } from './pages.js';

const folder = mkdtempSync(join(tmpdir(), 'liqlab-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));
const mechanisms = ['--mechanisms', 'fixed-bonus/aave-v3,amm-swap/sell-to-venue'];
const size = ['--positions', '15', '--arithmetic', 'fast', '--workers', '1'];
let used = 0;

async function compare(use: readonly string[], argv: readonly string[] = []) {
  used += 1;
  const out = join(folder, `${used}`);
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const flags = use.flatMap((name) => ['--use', name]);
  const scenario = argv.includes('--scenario') ? [] : ['--scenario', 'flash-crash'];
  const all = ['compare', ...mechanisms, ...size, ...scenario, ...argv, ...flags, '--out', out];
  const code = await main(all, { stdout, stderr });
  const read = (file: string) => readFileSync(join(out, file), 'utf8');
  const text = `${stdout.read() ?? ''}`;
  const err = `${stderr.read() ?? ''}`;
  return { code, out: text, err, read, results: () => JSON.parse(read('results.json')) };
}

const example = (name: string) => join(root, 'docs/examples', name);
const bad = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
type Numbers = Readonly<Record<string, { readonly mean: number }>>;
const meanOf = (results: { contenders: { measures: Numbers }[] }, index: number, id: string) =>
  results.contenders[index]?.measures[id]?.mean;

describe('parts of the market of the user’s own', () => {
  it('a venue: the protocol’s own sales have the impact of the desk’s spread, whatever their size', async () => {
    const { code, results } = await compare([example('ownVenue.js')]);
    expect(code).toBe(0);
    expect(meanOf(results(), 1, 'priceImpact')).toBeCloseTo(0.002, 6);
    expect(results().notes[0].part).toContain('ownVenue.js');
    expect(results().command).toContain('--use');
  });

  it('an oracle: what it shows is late for nobody', async () => {
    const [plain, early] = [await compare([]), await compare([example('ownOracle.js')])];
    expect(early.code).toBe(0);
    const late = (one: typeof plain) => meanOf(one.results(), 0, 'detectionP50') ?? 0;
    expect(late(early)).toBeLessThan(late(plain));
  });

  it('a keeper: it takes part beside the others', async () => {
    const [plain, whale] = [await compare([]), await compare([example('ownKeeper.js')])];
    expect(whale.code).toBe(0);
    expect(whale.results().contenders[0].measures).not.toEqual(
      plain.results().contenders[0].measures,
    );
  });
});

describe('a measure of the user’s own', () => {
  it('reaches results.json, report.md and the terminal, with its unit', async () => {
    const { code, out, read, results } = await compare([example('ownMeasure.js')]);
    expect(code).toBe(0);
    const described = results().measures.find(({ id }: { id: string }) => id === 'gasPerSale');
    expect(described).toMatchObject({ unit: 'debt asset', summary: 'p50', chart: 'distribution' });
    const mean = meanOf(results(), 0, 'gasPerSale');
    expect(mean).toBeCloseTo(
      (meanOf(results(), 0, 'gasPaid') ?? 0) / (meanOf(results(), 0, 'sales') ?? 1),
      6,
    );
    expect(read('report.md')).toContain('gas per sale (debt asset)');
    expect(out).toMatch(/gas per sale\nmechanism +debt asset, p50\n/);
  });

  it.each([
    ['throws', 'compute() { throw new Error("no idea"); }', 'no idea'],
    ['gives nonsense', 'compute: () => "much"', 'much is not a finite number'],
  ])(
    'that %s has no number, and the report says so; all else is as it was',
    async (_, how, why) => {
      const fields =
        "id: 'mine', group: 'keepers', title: 'mine', unit: 'count', better: 'less', formula: 'f'";
      const file = bad(`measure-${used}.mjs`, `export const measures = [{ ${fields}, ${how} }];`);
      const [plain, own] = [await compare([]), await compare([file])];
      expect(own.code).toBe(1);
      for (const told of [own.read('report.md'), own.read('index.html'), own.out]) {
        expect(told.replaceAll(/\s+/g, ' ')).toContain(why);
      }
      const { mine, ...others } = own.results().contenders[0].measures;
      expect(mine.mean).toBeNull();
      expect(others).toEqual(plain.results().contenders[0].measures);
    },
  );
});

describe('a scenario of the user’s own', () => {
  it('can be named by its id', async () => {
    const { code, results } = await compare(
      [example('ownScenario.js')],
      ['--scenario', 'two-steps'],
    );
    expect(code).toBe(0);
    expect(results().prices).toMatchObject({ source: 'scenario', name: 'two-steps' });
  });
});

describe('a reporter of the user’s own', () => {
  it('writes its file beside the others', async () => {
    const { code, read } = await compare([example('ownReporter.js')]);
    expect(code).toBe(0);
    expect(read('recovery.csv')).toMatch(/^mechanism,recovery\n"fixed-bonus\/aave-v3",0\.\d+\n/);
  });

  it('that throws has no file, which is said; the others are there', async () => {
    const file = bad(
      'reporter.mjs',
      'export const reporters = [{ file: "mine.txt", render() { throw new Error("no"); } }];',
    );
    const { code, err, read } = await compare([file]);
    expect(code).toBe(1);
    expect(err).toMatch(/mine\.txt is not written: .*no/);
    expect(read('report.md')).toContain('# 2 liquidation mechanisms');
    expect(() => read('mine.txt')).toThrow();
  });

  it.each([
    [
      'the name of a file of liqlab',
      'export const reporters = [{ file: "report.md", render() {} }];',
      'is written by two',
    ],
    ['an export that nothing looks at', 'export const measure = [];', 'exports none of presets'],
    ['a path', 'export const reporters = [{ file: "../x", render() {} }];', 'without a folder'],
    ['a measure without a unit', 'export const measures = [{ id: "mine" }];', 'exports measures.0'],
    [
      'a measure that exists',
      `${readFileSync(example('ownMeasure.js'), 'utf8').replace('gasPerSale', 'recovery')}`,
      'exists already',
    ],
  ])('%s is bad input', async (_, text, why) => {
    const { code, err } = await compare([bad(`bad-${used}.mjs`, text)]);
    expect(code).toBe(2);
    expect(err).toContain(why);
  });
});

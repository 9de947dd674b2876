import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { main } from '../src/index.js';
import { type SweepResults, sweepJsonSchema, sweepSchema } from '../src/sweep/sweepSchema.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { type Terminal, terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

jest.setTimeout(60_000);

const files = ['config.resolved.yaml', 'runs.parquet', 'sweep.json', 'sweep.md'];
const world = ['--scenarios', 'flash-crash,oct-2025', '--positions', '12', '--paths', '4'];
const one = ['--mechanism', 'test/flat', '--vary', 'discount=0.01:0.2:4'];

interface Ended {
  readonly code: number;
  readonly io: Terminal;
  readonly out: string;
  readonly text: (file: string) => string;
  readonly results: () => SweepResults;
}

async function sweep(argv: readonly string[], interrupt?: AbortSignal): Promise<Ended> {
  const out = freshPath();
  const io = { ...terminal(), ...(interrupt ? { interrupt } : {}) };
  const code = await main(['sweep', '--out', out, ...argv], io, testCatalogue);
  const text = (file: string) => readFileSync(join(out, file), 'utf8');
  return { code, io, out, text, results: () => sweepSchema.parse(JSON.parse(text('sweep.json'))) };
}

describe('liqlab sweep', () => {
  it('prints the front, the robust choice and the sensitivities, and writes its files', async () => {
    const { code, io, out, results, text } = await sweep([...world, ...one]);
    expect(code).toBe(0);
    expect(contentOf(out)).toEqual(files);
    expect(io.out()).toMatch(/Pareto front: \d of 5 points/);
    expect(io.out()).toMatch(/Robust choice: /);
    expect(io.out()).toMatch(/^discount +[+-]\d\.\d\d/m);
    const lines = io.out().split('\n');
    expect(lines.filter((line) => line.length > 100 && !line.includes(out))).toEqual([]);
    expect(text('sweep.md')).toContain('## Pareto front');
    expect(results().points.map(({ parameters }) => parameters.discount)).toEqual([
      0.05, 0.01, 0.0733333, 0.136667, 0.2,
    ]);
  });

  it('chooses by a measure of the user’s own, which is in runs.parquet too', async () => {
    const use = ['--use', './docs/examples/ownMeasure.js'];
    const argv = [...use, '--measures', 'recovery,gasPerSale'];
    const { code, out, results } = await sweep([...world, ...one, ...argv]);
    expect(code).toBe(0);
    expect(results().measures.map(({ id }) => id)).toEqual(['recovery', 'gasPerSale']);
    for (const { means } of results().points) expect(means.gasPerSale).toBeGreaterThan(0);
    const file = await asyncBufferFromFile(join(out, 'runs.parquet'));
    const [row] = await parquetReadObjects({ file, columns: ['gasPerSale'] });
    expect(row?.gasPerSale).toBeGreaterThan(0);
  });

  it('says that a measure of the user’s own failed, and ends with 1', async () => {
    const fields = `group: 'keepers', title: 'mine', unit: 'count', better: 'less', formula: 'f'`;
    const text = `export const measures = [{ id: 'mine', ${fields}, compute() { throw new Error('no idea'); } }];`;
    const argv = ['--use', fileWith(text, 'mine.mjs'), '--measures', 'recovery,mine'];
    const { code, io, text: read } = await sweep([...world, ...one, ...argv]);
    expect(code).toBe(1);
    for (const told of [io.out(), read('sweep.md')]) {
      expect(told).toMatch(/mine: no number in 40 runs; the first: .*no idea/);
    }
  });

  it('finds that a larger discount costs the borrowers more', async () => {
    const { results } = await sweep([...world, ...one]);
    const loss = results().sensitivities.find(({ measure }) => measure === 'borrowerLoss');
    expect(loss?.parameters.discount?.coefficient).toBeCloseTo(1, 6);
    const ids = results().points.filter(({ parameters }) => (parameters.discount ?? 0) <= 0.05);
    const best = Math.min(...results().points.map(({ means }) => means.borrowerLoss ?? 1));
    expect(ids.map(({ means }) => means.borrowerLoss)).toContain(best);
  });

  it('chooses the point of least maximal regret, a share between 0 and 1', async () => {
    const { points, robust } = (await sweep([...world, ...one])).results();
    const regrets = points.map(({ maximalRegret }) => maximalRegret as number);
    expect(Math.min(...regrets)).toBe(regrets[robust as number]);
    for (const { regret, maximalRegret } of points) {
      expect(maximalRegret).toBe(Math.max(...Object.values(regret)));
      expect(maximalRegret).toBeGreaterThanOrEqual(0);
      expect(maximalRegret).toBeLessThanOrEqual(1);
    }
  });

  it('has no point on the front that another one dominates, and every other one is dominated', async () => {
    const { points, measures, front } = (await sweep([...world, ...one])).results();
    const numbers = points.map(({ means }) =>
      measures.map(({ id, better }) => (better === 'less' ? 1 : -1) * (means[id] as number)),
    );
    const isDominated = (own: readonly number[]) =>
      numbers.some(
        (other) =>
          other.every((value, index) => value <= (own[index] as number)) &&
          other.some((value, index) => {
            const limit = own[index] as number;
            return value < limit - 1e-9 * Math.abs(limit);
          }),
      );
    expect(front).toEqual(numbers.flatMap((own, point) => (isDominated(own) ? [] : [point])));
  });

  it('gives the same bytes for the same command, by its resolved configuration too', async () => {
    const argv = ['--mechanism', 'test/flat', '--vary', 'discount=0:0.3', '--samples', '4'];
    const first = await sweep([...world, ...argv]);
    const same = await sweep([...world, ...argv]);
    const resolved = await sweep(['--config', join(first.out, 'config.resolved.yaml')]);
    expect(same.text('sweep.json')).toBe(first.text('sweep.json'));
    expect(resolved.text('sweep.json')).toBe(first.text('sweep.json'));
    expect(first.results().design).toBe('sobol');
    const other = await sweep([...world, ...argv, '--seed', '2']);
    expect(other.results().hash).not.toBe(first.results().hash);
  });

  it('meets the same paths as a comparison does: a point is a contender by its name', async () => {
    const { results } = await sweep([...world, ...one]);
    const { contender, means } = results().points[3] as SweepResults['points'][number];
    const out = freshPath();
    const argv = [...world, '--mechanisms', contender, '--out', out];
    expect(await main(['compare', ...argv], terminal(), testCatalogue)).toBe(0);
    const compared = JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
    expect(compared.contenders[0].measures.borrowerLoss.mean).toBeCloseTo(
      means.borrowerLoss as number,
      12,
    );
  });

  it('has the values of what is varied in its table of runs', async () => {
    const { out } = await sweep([...world, ...one]);
    const file = await asyncBufferFromFile(join(out, 'runs.parquet'));
    const rows = await parquetReadObjects({ file, columns: ['contender', 'discount'] });
    expect(rows).toHaveLength(5 * 2 * 4);
    expect(rows[1]).toEqual({ contender: 'test/flat{discount: 0.01}', discount: 0.01 });
  });

  it('takes the bounds of the schema where no range is given', async () => {
    const { results } = await sweep([...world, '--mechanism', 'test/flat', '--vary', 'discount']);
    expect(results().parameters[0]).toMatchObject({ from: 0, to: 0.99, unit: 'ratio' });
  });

  it('takes a file, over which flags win', async () => {
    const config = fileWith(
      'scenarios: [oct-2025]\npositions: 5\npaths: 2\nsweep:\n  mechanism: test/flat\n  vary: {discount: [0.01, 0.02]}\n  measures: [recovery]\n',
      'sweep.yaml',
    );
    const { results } = await sweep(['--config', config, '--measures', 'borrowerLoss,var95']);
    expect(results().points).toHaveLength(3);
    expect(results().measures.map(({ id }) => id)).toEqual(['borrowerLoss', 'var95']);
  });

  it('writes a partial report at Ctrl-C, and --resume ends as if nothing had happened', async () => {
    const whole = await sweep([...world, ...one]);
    const controller = new AbortController();
    const io = { ...terminal(), interrupt: controller.signal };
    const write = io.stderr.write.bind(io.stderr);
    io.stderr.write = ((text: string) => {
      if (text.startsWith('12/')) controller.abort();
      return write(text);
    }) as typeof io.stderr.write;
    const out = freshPath();
    const argv = ['sweep', ...world, ...one, '--out', out];
    expect(await main(argv, io, testCatalogue)).toBe(130);
    expect(io.err()).toMatch(/liqlab sweep --resume .* goes on/);
    const partial = sweepSchema.parse(JSON.parse(readFileSync(join(out, 'sweep.json'), 'utf8')));
    expect(partial.partial?.planned).toBe(40);
    const wrong = terminal();
    expect(await main(['compare', '--resume', out], wrong, testCatalogue)).toBe(2);
    expect(wrong.err()).toContain('it was begun by liqlab sweep');
    expect(await main(['sweep', '--resume', out], terminal(), testCatalogue)).toBe(0);
    expect(contentOf(out)).toEqual(files);
    expect(readFileSync(join(out, 'sweep.json'), 'utf8')).toBe(whole.text('sweep.json'));
  });

  it('ends with 1 if the mechanism fails, and has no robust choice then', async () => {
    const argv = ['--mechanism', 'test/throws', '--vary', 'discount=0.1,0.2'];
    const { code, io } = await sweep([...world, ...argv]);
    expect(code).toBe(1);
    expect(io.out()).toContain('No robust choice');
  });

  it.each([
    ['no mechanism', ['--vary', 'discount=0:0.1'], 'names no mechanism: give --mechanism'],
    ['nothing to vary', ['--mechanism', 'test/flat'], 'names no parameter: give --vary'],
    ['an unknown parameter', [...one.slice(0, 2), '--vary', 'discuont=0:0.1'], 'discount?'],
    ['a range upside down', [...one.slice(0, 2), '--vary', 'discount=0.2:0.1'], 'is not below'],
    ['a range out of bounds', [...one.slice(0, 2), '--vary', 'discount=0:2'], 'below 1'],
    ['text for a number', [...one.slice(0, 2), '--vary', 'discount=a:b'], 'is not a number'],
    ['a single step', [...one.slice(0, 2), '--vary', 'discount=0:0.1:1'], 'from 2 to 1000 steps'],
    ['steps in a sample', [...one, '--samples', '4'], 'which are for a grid'],
    ['a parameter twice', [...one, '--vary', 'discount=0:0.1'], 'is there twice'],
    ['an unknown measure', [...one, '--measures', 'recoverey'], 'did you mean "recovery"?'],
    ['a measure without better', [...one, '--measures', 'keeperProfit'], 'There is no measure'],
    ['no parameter name', [...one.slice(0, 2), '--vary', '=1:2'], 'Write NAME'],
  ])('refuses %s', async (_, argv, message) => {
    const { code, io, out } = await sweep([...world, ...argv]);
    expect([code, contentOf(out)]).toEqual([2, []]);
    expect(io.err()).toContain(message);
  });

  it('refuses a range that a file has wrong, by its place', async () => {
    const file = fileWith('sweep: {mechanism: test/flat, vary: {discount: "2:1"}}\n', 'wrong.yaml');
    const { code, io } = await sweep(['--config', file]);
    expect([code, io.err()]).toEqual([2, expect.stringContaining('sweep.vary.discount')]);
  });
});

it('publishes the format of sweep.json', () => {
  const file = new URL('../sweep.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(sweepJsonSchema());
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundled, type Ended, liqlabInProcess, useBundledCli } from './bundledCli.js';
import { fileWith, freshPath } from './temporaryFolder.js';

const folder = fileURLToPath(new URL('badPlugins/', import.meta.url));
const flaws = readdirSync(folder)
  .map((file) => file.slice(0, -'.ts'.length))
  .filter((name) => name !== 'flawed');
// Ends its runs with numbers that mean nothing: who wins how often depends on all numbers.
const lost = flaws.filter((name) => name !== 'pollutes');

useBundledCli(Object.fromEntries(flaws.map((name) => [name, join(folder, `${name}.ts`)])));

const builtIn = 'fixed-bonus/aave-v3,dutch-auction/maker-clip';
const market = ['--scenario', 'flash-crash', '--arithmetic', 'fast', '--positions', '12'];

async function compare(...mechanisms: readonly string[]) {
  const out = freshPath();
  const more = mechanisms.flatMap((name) => ['--mechanism', name]);
  const argv = ['--mechanisms', builtIn, ...more, ...market, '--run-limit', '4', '--out', out];
  const ended = await liqlabInProcess(['compare', ...argv, '--json']);
  return { ended, out, results: () => JSON.parse(ended.out) };
}

describe('plug-ins that do what they should not', () => {
  let alone: Awaited<ReturnType<typeof compare>>;
  let beside: Awaited<ReturnType<typeof compare>>;

  beforeAll(async () => {
    alone = await compare();
    beside = await compare(...lost.map((name) => bundled(name)));
  }, 300_000);

  it('leave the results of all others as they are, to the last digit', () => {
    expect(alone.ended.code).toBe(0);
    expect(beside.ended.code).toBe(1);
    const [honest, others] = [alone.results(), beside.results()];
    expect(others.contenders.slice(0, 2)).toEqual(honest.contenders);
    expect(others.contenders[1].failed).toBe(0);
    expect(others.partial).toBeNull();
  });

  it.each([
    ['throws', /Error: a bug of its author/],
    ['throws-text', /just a text/],
    ['returns-nonsense', /TypeError/],
    ['mints', /escrow/],
    ['never-ends', /did not come to an end within 4 s, and was stopped/],
    ['exits', /ended its process \(exit code 0\)/],
    ['aborts', /ended its process \(SIGABRT\)/],
    ['kills', /ended its process \(SIGKILL\)/],
  ])('bad/%s loses its own run, and the report says why', (name, why) => {
    const id = `bad/${name}`;
    const one = beside.results().contenders.find((each: { id: string }) => each.id === id);
    expect([one.runs, one.failed]).toEqual([1, 1]);
    for (const { message } of one.failures) expect(message).toMatch(why);
    const report = readFileSync(join(beside.out, 'report.md'), 'utf8');
    expect(report.slice(report.indexOf('## Failures'))).toContain(id);
  });

  it('cannot spoil a built-in object for others; what they print is not between the results', async () => {
    const { ended, results } = await compare(bundled('pollutes'));
    expect(ended.err).toContain('nobody asked');
    const numbers = (all: readonly { measures: object }[]) => all.map(({ measures }) => measures);
    const expected = numbers(alone.results().contenders);
    expect(numbers(results().contenders).slice(0, 2)).toEqual(expected);
  }, 60_000);
});

describe('a plug-in that cannot even be loaded', () => {
  it.each([
    ['exits', 'process.exit(0);', /ended its process/],
    ['throws', 'throw new Error("no");', /cannot be loaded: no/],
  ])(
    'because it %s is bad input',
    async (name, text, why) => {
      const { ended, out } = await compare(fileWith(text, `${name}-at-once.mjs`));
      expect(ended.code).toBe(2);
      expect(ended.err).toMatch(why);
      expect(() => readdirSync(out)).toThrow();
    },
    60_000,
  );
});

describe('liqlab check', () => {
  const check = (...argv: string[]): Promise<Ended> =>
    liqlabInProcess(['check', ...argv, '--runs', '3', '--run-limit', '4']);

  it('shows the smallest counterexample and its seed, and ends with 1', async () => {
    const { code, out } = await check(bundled('throws'), '--seed', '7');
    expect(code).toBe(1);
    expect(out).toMatch(/FAIL {2}L18 whatever is asked is answered or refused/);
    expect(out).toMatch(/smallest counterexample found \(seed 7\):/);
    expect(out).toContain('a bug of its author');
  }, 60_000);

  it('goes on with the next law after one that the mechanism does not come back from', async () => {
    const { code, out } = await check(bundled('exits'));
    expect(code).toBe(1);
    expect(out).toMatch(/the mechanism ended its process \(exit code 0\)/);
    expect(out).toMatch(/^pass {2}L1 /m);
    expect(out.match(/^(pass|FAIL| {2}- ) {2}L\d+/gm)).toHaveLength(23);
  }, 120_000);
});

import { describe, expect, it } from '@jest/globals';
import { scenarios } from '@liqlab/market';
import { describeContender } from '../src/compare/describeContender.js';
import { catalogue } from '../src/compositionRoot.js';
import { main } from '../src/index.js';
import { freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';

async function output(...argv: readonly string[]): Promise<string> {
  const io = terminal();
  expect(await main(argv, io)).toBe(0);
  expect(io.err()).toBe('');
  return io.out();
}

describe('lists and help', () => {
  it('mechanisms: every entry a line', async () => {
    const lines = (await output('mechanisms')).split('\n');
    for (const { id, summary } of catalogue.entries) {
      expect(
        lines.filter((line) => line.includes(`${id}  `) && line.includes(summary)),
      ).toHaveLength(1);
    }
  });

  it('scenarios: every one a line, the default first', async () => {
    const lines = (await output('scenarios')).trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(scenarios.map(({ id }) => id));
  });

  it.each([
    [['--help']],
    [['compare', '--help']],
    [['mechanisms', '--help']],
    [['help', 'compare']],
  ])('help with examples: %j', async (argv) => {
    const text = await output(...argv);
    expect(text).toContain('Usage: liqlab');
    expect(text).toMatch(/Examples?:\n {2}\$ liqlab/);
  });

  it('the version', async () => {
    expect(await output('--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the composition root', () => {
  it('has each id once, and every default', () => {
    const ids = catalogue.entries.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...catalogue.defaults]));
  });

  it('compares seven families by default, and a variant', () => {
    const families = new Set(catalogue.defaults.map((id) => id.split('/')[0]));
    expect(families.size).toBe(7);
    expect(catalogue.defaults.some((id) => id.includes('('))).toBe(true);
  });

  it.each(catalogue.entries.map((entry) => [entry.id, entry] as const))(
    '%s has valid parameters, all of them in the report',
    (id, entry) => {
      const spec = { id, preset: entry.preset.id, parameters: entry.parameters };
      expect(describeContender(spec, entry.preset).parameters).toMatchObject(entry.parameters);
    },
  );

  it('runs the defaults through a quiet day', async () => {
    const io = terminal();
    const argv = ['--scenario', 'calm', '--positions', '20', '--arithmetic', 'fast'];
    expect(await main(['compare', '--out', freshPath(), ...argv], io)).toBe(0);
    for (const id of catalogue.defaults) expect(io.out()).toContain(id);
  }, 60_000);
});

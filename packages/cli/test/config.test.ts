import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { scenarios } from '@liqlab/market';
import { type Results, resultsSchema } from '@liqlab/report';
import { main } from '../src/index.js';
import { configJsonSchema } from '../src/options/configJsonSchema.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

async function compare(config: string, argv: readonly string[] = [], name = 'study.yaml') {
  const [io, out] = [terminal(), freshPath()];
  const file = fileWith(config, name);
  const code = await main(['compare', '--config', file, '--out', out, ...argv], io, testCatalogue);
  const text = (path: string) => readFileSync(join(out, path), 'utf8');
  const results = (): Results => resultsSchema.parse(JSON.parse(text('results.json')));
  return { code, io, out, text, results };
}

const yaml = `
scenarios: [oct-2025, calm]
positions: 10
paths: 2
mechanisms:
  - test/flat (dear)
  - test/flat
baseline: test/flat
`;

describe('--config', () => {
  it('says what flags do not', async () => {
    const { code, results } = await compare(yaml);
    expect(code).toBe(0);
    expect(results().scenarios.map(({ prices }) => prices.name)).toEqual(['oct-2025', 'calm']);
    expect(results().contenders.map(({ id }) => id)).toEqual(['test/flat (dear)', 'test/flat']);
    expect(results().baseline).toBe('test/flat');
    expect(results().runs).toHaveLength(8);
  });

  it('may be JSON', async () => {
    const json = JSON.stringify({ scenarios: ['calm'], positions: 3, json: true, seed: 9 });
    const { io, text, results } = await compare(json, [], 'study.json');
    expect(results().seed).toBe(9);
    expect(io.out()).toBe(text('results.json'));
  });

  it('may say nothing', async () => {
    const { results } = await compare('# nothing\n', ['--positions', '1', '--arithmetic', 'fast']);
    expect(results().prices.name).toBe(scenarios[0].id);
  });

  it('loses against flags', async () => {
    const argv = ['--scenario', 'calm', '--paths', '1', '--mechanisms', 'test/flat'];
    const { results } = await compare(yaml, argv);
    expect(results().scenarios).toHaveLength(1);
    expect(results().runs).toHaveLength(1);
    expect(results().paths[0]?.positions).toBe(10);
  });

  it('loses a book or prices against a flag that takes their place', async () => {
    const { code, results } = await compare('book: /nowhere.csv\nprices: /nowhere.csv\n', [
      ...['--positions', '2', '--scenario', 'calm', '--arithmetic', 'fast'],
    ]);
    expect(code).toBe(0);
    expect(results().book.source).toBe('generated');
  });

  it('takes what is written beside the results, and gives the same results again', async () => {
    const first = await compare(yaml, ['--until-interval', '0.5%', '--paths', '3']);
    const again = await compare(first.text('config.resolved.yaml'));
    expect(again.text('results.json')).toBe(first.text('results.json'));
  });

  it.each([
    ['a field that does not exist', 'path: 3', /field path: is not known. Did you mean paths\?/],
    ['a number out of range', 'paths: 0', /field paths: .*>=1/],
    ['text for a number', 'seed: many', /field seed/],
    ['a mechanism twice', 'mechanisms: [a, a]', /field mechanisms: must not name one twice/],
    ['prices and scenarios', 'prices: p.csv\nscenarios: [calm]', /conflicts with scenarios/],
    ['a book and positions', 'book: b.csv\npositions: 4', /conflicts with positions/],
    ['an interval out of range', 'untilInterval: 900%', /field untilInterval: is out of range/],
    ['a list', '- calm', /expected object/],
    ['no YAML', 'paths: [1', /study\.yaml, line 1: .*Write it in YAML or JSON/],
  ])('with %s is refused', async (_, config, message) => {
    const { code, io, out } = await compare(config);
    expect(code).toBe(2);
    expect(io.err()).toMatch(message);
    expect(io.err()).toMatch(/^error: .*\n$/);
    expect(contentOf(out)).toEqual([]);
  });

  it('that is missing is refused', async () => {
    const io = terminal();
    expect(await main(['compare', '--config', '/nowhere.yaml'], io, testCatalogue)).toBe(2);
    expect(io.err()).toMatch(/\/nowhere\.yaml: does not exist/);
  });
});

describe('config.schema.json', () => {
  it('says what the schema says; if not: npm run build && npm run schema -w packages/cli', () => {
    const file = new URL('../config.schema.json', import.meta.url);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(configJsonSchema())),
    );
  });
});

describe('keepers and borrowers', () => {
  const base = ['--scenario', 'oct-2025', '--positions', '12', '--mechanisms', 'test/flat'];

  it('of a file take the place of the default ones, and are in the command and the report', async () => {
    const file = [
      'keepers:',
      '  population: {flashLoanKeepers: 0, capitalKeepers: 0}',
      '  add: [{name: mine, usesFlashLoans: true}]',
      'borrowers: [{share: 0.5, borrower: {kind: close}}]',
    ].join('\n');
    const { code, results } = await compare(file, base);
    expect(code).toBe(0);
    const { world, command } = results();
    expect(world.keepers).toMatchObject({ capitalKeepers: 0, add: [{ name: 'mine' }] });
    expect(world.assumptions.join()).toContain('50 % {"kind":"close"');
    expect(command).toContain("--keepers '{");
    expect(command).toContain("--borrowers '[");
  });

  it('of flags change what happens, and win', async () => {
    const sales = async (config: string, argv: readonly string[]) =>
      (await compare(config, [...base, ...argv])).results().contenders[0]?.measures.sales?.mean;
    const usual = await sales('', []);
    const closed = await sales('', ['--borrowers', 'close=1']);
    expect(closed).toBeLessThan(usual ?? 0);
    const nobody = '{population: {flashLoanKeepers: 0, capitalKeepers: 0}}';
    expect(await sales('borrowers: [{share: 1, borrower: {kind: close}}]', [])).toBe(closed);
    expect(await sales('', ['--keepers', nobody])).toBe(0);
    const wins = ['--borrowers', 'close=0'];
    expect(await sales('borrowers: [{share: 1, borrower: {kind: close}}]', wins)).toBe(usual);
  });

  it.each([
    ['--keepers', '{add: [{kind: nobody, name: a}]}', 'add.0'],
    ['--keepers', '{add: [{name: flash-1}]}', 'none of them flash-N'],
    ['--keepers', '{add: [{name: a}, {name: a}]}', 'different names'],
    ['--keepers', '{add: [', 'not YAML'],
    ['--keepers', '{population: {flashLoanKeepers: -1}}', 'population.flashLoanKeepers'],
    ['--borrowers', 'close=0.7,top-up=0.7', 'add up to 1 at most'],
    ['--borrowers', 'sleepy=0.1', 'kind'],
    ['--borrowers', 'close', 'share'],
  ])('refuses %s %s', async (flag, text, message) => {
    const { code, io, out } = await compare('', [...base, flag, text]);
    expect([code, contentOf(out)]).toEqual([2, []]);
    expect(io.err()).toContain(message);
  });
});

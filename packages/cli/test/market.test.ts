import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Results, resultsSchema } from '@liqlab/report';
import { main } from '../src/index.js';
import { contentOf, fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

const base = ['--scenario', 'oct-2025', '--positions', '12', '--mechanisms', 'test/flat'];

async function compare(argv: readonly string[], config = '') {
  const [io, out] = [terminal(), freshPath()];
  const file = fileWith(config, 'study.yaml');
  const words = ['compare', '--config', file, '--out', out, ...base, ...argv];
  const code = await main(words, io, testCatalogue);
  const text = () => readFileSync(join(out, 'results.json'), 'utf8');
  const results = (): Results => resultsSchema.parse(JSON.parse(text()));
  return { code, io, out, results };
}

describe('the market of a comparison', () => {
  it('changes in single parameters of the venue, by a flag or by a file', async () => {
    const usual = (await compare([])).results();
    const byFlag = (await compare(['--permanent-share', '30%'])).results();
    expect(byFlag.world.venue).toEqual({ ...usual.world.venue, permanentShare: 0.3 });
    expect(byFlag.command).toContain('--permanent-share 30%');
    expect(byFlag.contenders[0]?.measures).not.toEqual(usual.contenders[0]?.measures);
    const byFile = (await compare([], 'permanentShare: 0.3')).results();
    const byPart = (await compare(['--market', '{venue: {permanentShare: 0.3}}'])).results();
    expect(byFile.world).toEqual(byFlag.world);
    expect(byPart.world).toEqual(byFlag.world);
  });

  it('has another kind of venue, order and bridge when told so', async () => {
    const market = [
      'market:',
      '  venue: {kind: order-book, bids: [{ratio: 0.999, size: 500}, {ratio: 0.9, size: 90000}]}',
      '  chain: {ordering: {kind: arrival}, inclusionDelay: 2}',
      '  bridge: {delay: 600}',
    ].join('\n');
    const { code, results } = await compare([], market);
    expect(code).toBe(0);
    const { world, command } = results();
    expect(world.venue).toMatchObject({ kind: 'order-book' });
    expect(world.chain).toMatchObject({ inclusionDelay: 2, ordering: { kind: 'arrival' } });
    expect(world.assumptions.join()).toContain('under way for 600 s');
    expect(command).toContain("--market '{");
  });

  it('has a guard before the oracle of the scenario, or another oracle in its place', async () => {
    const usual = (await compare([])).results().world.oracle;
    const guarded = (await compare(['--market', '{oracle: {kind: circuit-breaker}}'])).results();
    expect(guarded.world.oracle).toMatchObject({ kind: 'circuit-breaker', of: usual });
    const delayed = (await compare(['--market', '{oracle: {kind: delayed}}'])).results();
    expect(delayed.world.oracle).toMatchObject({ kind: 'delayed', period: 3600 });
  });

  it('is visited by keepers to whom taking part is worth its cost', async () => {
    const sales = async (participation: string) => {
      const { results } = await compare(['--keepers', `{participation: ${participation}}`]);
      return results().contenders[0]?.measures.sales?.mean;
    };
    expect(await sales('{cost: 1000, expectedProfit: 1e9}')).toBeGreaterThan(0);
    expect(await sales('{cost: 1e9, expectedProfit: 1}')).toBe(0);
    expect(await sales('{absentShare: 1}')).toBe(0);
  });

  it.each([
    ['--permanent-share', '101%', 'from 0 to 100'],
    ['--market', '{venue: {permanentShare: 2}}', 'permanentShare'],
    ['--market', '{venue: {kind: order-book}}', 'bids'],
    ['--market', '{oracle: {kind: nobody}}', 'kind'],
    ['--market', '{chain: {blockTime: 3}}', 'blockTime: is that of the prices'],
    ['--market', '{mempool: {}}', 'mempool'],
    ['--market', '{venue: {', 'not YAML'],
  ])('refuses %s %s', async (flag, text, message) => {
    const { code, io, out } = await compare([flag, text]);
    expect([code, contentOf(out)]).toEqual([2, []]);
    expect(io.err()).toContain(message);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { OfferNote, TimelineEntry } from '@liqlab/harness';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { blockGroups } from '../src/explain/blockGroups.js';
import { main } from '../src/index.js';
import { fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

const world = ['--scenario', 'oct-2025', '--positions', '12', '--arithmetic', 'fast'];

async function explain(argv: readonly string[]) {
  const io = terminal();
  const code = await main(['explain', ...argv], io, testCatalogue);
  return { code, out: io.out(), err: io.err(), lines: io.out().split('\n') };
}

describe('liqlab explain', () => {
  it('tells of a position from its breach to the ledger, in 100 columns', async () => {
    const { code, out, lines } = await explain(world);
    expect(code).toBe(0);
    expect(out).toMatch(/^test\/flat in oct-2025, path 0, seed 1, fast arithmetic$/m);
    expect(out).toMatch(/^ +\+0s +[\d,]+ {2}market +reference price/m);
    expect(out).toMatch(/protocol +finds it liquidatable at the oracle price/);
    expect(out).toMatch(/offer +take up to [\d.,]+ C for [\d.,]+ D: [\d.,]+ D each/);
    expect(out).toMatch(/sends: take for up to/);
    expect(out).toMatch(/\d+ keepers? +(would act|expects|reacts)/);
    expect(out).toMatch(/buys [\d.,]+ C for [\d.,]+ D/);
    expect(out).toMatch(/\| borrower-\d+ → [\w-]+: [\d.,]+ C$/m);
    expect(out).toMatch(/sale \d+ +closed/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  it('tells of the position asked for, and of a single sale', async () => {
    const all = JSON.parse((await explain([...world, '--json'])).out);
    const { position, sale } = all.sales.at(-1);
    const named = await explain([...world, '--position', position]);
    expect(named.out).toContain(`Position ${position}: `);
    const numbered = await explain([...world, '--sale', `${sale}`]);
    expect(numbered.out).toContain(`Position ${position}: `);
    expect(numbered.out).toMatch(new RegExp(`sale ${sale} +opened`));
    expect(numbered.out).not.toContain('finds it liquidatable');
  });

  it('says of a position that nothing happened to it', async () => {
    const prices = fileWith(
      'time_utc,open,high,low,close,volume\n2020-03-12T10:00:00Z,200,200,150,150,1\n' +
        '2020-03-12T10:05:00Z,150,160,150,160,1\n',
      'mild.csv',
    );
    const book = fileWith('id,collateral,debt\nsafe,9,1\n', 'safe.csv');
    const files = ['--prices', prices, '--book', book];
    expect((await explain([...files, '--position', 'safe'])).out).toContain(
      'Nothing happened to it: the lowest reference price was 150.',
    );
    expect((await explain(files)).out).toContain('No position came into danger.');
  });

  it('replays the row of a comparison, by its resolved configuration', async () => {
    const out = freshPath();
    const flags = ['--scenarios', 'oct-2025,flash-crash', '--positions', '12', '--paths', '2'];
    await main(['compare', ...flags, '--seed', '5', '--out', out], terminal(), testCatalogue);
    const file = await asyncBufferFromFile(join(out, 'runs.parquet'));
    const rows = await parquetReadObjects({ file });
    const config = ['--config', join(out, 'config.resolved.yaml'), '--json'];
    for (const { scenario, path, contender, recovery, gasPaid, eventsPosted } of rows) {
      const names = ['--scenario', scenario, '--path', `${path}`, '--mechanism', contender];
      const { result } = JSON.parse((await explain([...config, ...names])).out);
      expect(result).toMatchObject({ scenario, path, contender, eventsPosted });
      expect([result.measures.recovery, result.measures.gasPaid]).toEqual([recovery, gasPaid]);
    }
  });

  it('gives everything as JSON', async () => {
    const { out } = await explain([...world, '--json']);
    const { position, entries, prices, sales } = JSON.parse(out);
    expect(sales.length).toBeGreaterThan(0);
    expect(entries[0]).toMatchObject({ type: 'breached', debt: position.debt });
    expect(prices[0].block).toBe(entries[0].block);
  });

  it('ends with 1 for a run that a mechanism lost, and says why', async () => {
    const { code, out } = await explain([...world, '--mechanism', 'test/throws']);
    expect(code).toBe(1);
    expect(out).toMatch(/The run was lost: MechanismFailedError/);
    expect(out).toMatch(/finds it liquidatable/);
  });

  it.each([
    ['a position', ['--position', 'borrower-99'], 'did you mean "borrower-9"?'],
    ['a sale', ['--sale', '4444'], 'The run has no sale 4444: they are numbered from 0'],
    ['a mechanism', ['--mechanism', 'test/flut'], 'did you mean "test/flat"?'],
    ['a path', ['--path', '-1'], 'Give a whole number from 0'],
  ])('refuses %s that does not exist', async (_, argv, message) => {
    const { code, out, err } = await explain([...world, ...argv]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

const moment = (block: number) => ({ at: block, block, referencePrice: 100, oraclePrice: 100 });
const take = (price: number): OfferNote => ({
  kind: 'take',
  price,
  lot: 1,
  cost: price,
  reward: 0,
});
const offered = (block: number, price: number): TimelineEntry => ({
  ...moment(block),
  ...{ type: 'offers', sale: 0, offers: [take(price)], keepers: [] },
});
const turned = (block: number): TimelineEntry => ({
  ...moment(block),
  ...{ type: block % 2 ? 'recovered' : 'breached', collateral: 1, debt: 1 },
});

describe('folding', () => {
  it('makes one group of blocks in which nobody bids, whatever the price', () => {
    const groups = blockGroups([offered(1, 9), offered(2, 8), offered(3, 7)]);
    expect(groups.map(({ kind }) => kind)).toEqual(['waited']);
  });

  it('begins another one where the offers are of another kind', () => {
    const other: TimelineEntry = {
      ...moment(3),
      ...{ type: 'offers', sale: 0, offers: [], keepers: [] },
    };
    expect(blockGroups([offered(1, 9), offered(2, 8), other])).toHaveLength(2);
  });

  it('shows three blocks alike, and of more the first and the last', () => {
    expect(blockGroups([0, 1, 2].map(turned)).map(({ kind }) => kind)).toEqual(
      Array(3).fill('happened'),
    );
    const many = blockGroups([0, 1, 2, 3, 4].map(turned));
    expect(many.map(({ kind }) => kind)).toEqual(['happened', 'repeated', 'happened']);
  });

  it('of nothing is nothing', () => {
    expect(blockGroups([])).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { measures } from '@liqlab/harness';
import { type Results, resultsSchema } from '@liqlab/report';
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet';
import { main } from '../src/index.js';
import { ParquetTable } from '../src/tables/parquetTable.js';
import { worstRuns } from './examples/readResults.js';
import { freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';
import { testCatalogue } from './testCatalogue.js';

type Row = Record<string, string | number | null>;

function bytesOf(file: string): ArrayBuffer {
  return new Uint8Array(readFileSync(file)).buffer;
}

async function rowsOf(file: string): Promise<Row[]> {
  return (await parquetReadObjects({ file: bytesOf(file) })) as Row[];
}

const guide = readFileSync(new URL('../../../docs/guides/results.md', import.meta.url), 'utf8');
const queries = [...guide.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql = '']) => sql);
// Columns that the queries do not make themselves are in double quotes.
const columnsInQueries = [
  ...new Set(queries.flatMap((sql) => [...sql.matchAll(/"(\w+)"/g)].map(([, name]) => name))),
];

describe('runs.parquet and liquidations.parquet', () => {
  const out = freshPath();
  let [runs, sales]: [Row[], Row[]] = [[], []];
  let results: Results;

  beforeAll(async () => {
    const argv = ['--scenarios', 'flash-crash,oct-2025', '--paths', '3', '--positions', '30'];
    const mechanisms = ['--mechanisms', 'test/flat,test/throws'];
    await main(['compare', ...argv, ...mechanisms, '--out', out], terminal(), testCatalogue);
    runs = await rowsOf(join(out, 'runs.parquet'));
    sales = await rowsOf(join(out, 'liquidations.parquet'));
    results = resultsSchema.parse(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')));
  });

  it('have a row for each run, in order, with all its measures', () => {
    expect(runs).toHaveLength(12);
    for (const [
      index,
      { scenario, path, contender, measures: numbers },
    ] of results.runs.entries()) {
      expect(runs[index]).toMatchObject({ scenario, path, contender, ...numbers });
    }
    expect(Object.keys(runs[0] ?? {})).toEqual(
      expect.arrayContaining([...measures.map(({ id }) => id), 'lowestPrice', 'positions']),
    );
  });

  it('say why a run was lost, and have no sale of it', () => {
    const lost = runs.filter(({ contender }) => contender === 'test/throws');
    expect(lost.every(({ failure }) => /MechanismFailedError: /.test(`${failure}`))).toBe(true);
    expect(runs[0]?.failure).toBeNull();
    expect(sales.some(({ contender }) => contender === 'test/throws')).toBe(false);
  });

  it('have a row for each sale: they add up to the measures of the run', () => {
    for (const run of runs.filter(({ failure }) => failure === null)) {
      const own = sales.filter(({ scenario, path, contender }) => {
        return scenario === run.scenario && path === run.path && contender === run.contender;
      });
      const sum = (field: string) => own.reduce((total, sale) => total + Number(sale[field]), 0);
      expect(own).toHaveLength(run.sales as number);
      expect(sum('writtenOff')).toBeCloseTo(run.badDebt as number, 6);
      expect(sum('debt')).toBeCloseTo(run.debtLiquidated as number, 6);
    }
  });

  it('answer the first question of docs/guides/results.md', async () => {
    const worst = runs.reduce((most, { badDebt }) => Math.max(most, Number(badDebt)), 0);
    expect(worst).toBe(results.contenders[0]?.badDebtTail.es99);
    const run = runs.find(({ badDebt }) => badDebt === worst);
    const [first, ...others] = await worstRuns(out, 2);
    expect(first).toBe(`${run?.contender} in ${run?.scenario}, path ${run?.path}`);
    expect(others).toHaveLength(1);
  });

  it.each(columnsInQueries)('have the column %s that the guide asks for', (column) => {
    expect(Object.keys({ ...runs[0], ...sales[0] })).toContain(column);
  });

  it('name every column with its type, and who wrote the file', () => {
    const metadata = parquetMetadata(bytesOf(join(out, 'liquidations.parquet')));
    expect(metadata.created_by).toBe(`liqlab ${results.liqlab}`);
    const types = parquetSchema(metadata).children.map(({ element: { name, type } }) => [
      name,
      type,
    ]);
    expect(types).toEqual(
      expect.arrayContaining([
        ['scenario', 'BYTE_ARRAY'],
        ['path', 'INT32'],
        ['openedAt', 'DOUBLE'],
      ]),
    );
  });
});

describe('ParquetTable', () => {
  const columns = [
    { name: 'number', type: 'DOUBLE', isOptional: true },
    { name: 'text', type: 'STRING', isOptional: false },
  ] as const;

  it('keeps every row over several row groups, to the last bit', async () => {
    const file = freshPath();
    const table = new ParquetTable(file, columns, 'a test');
    const rows = Array.from({ length: 45_000 }, (_, index) => ({
      number: index % 7 === 0 ? null : Math.sqrt(index),
      text: `ä ${index % 10}`,
    }));
    for (const { number, text } of rows) table.add([number, text]);
    table.finish();
    expect(await rowsOf(file)).toEqual(rows);
    expect(parquetMetadata(bytesOf(file)).row_groups).toHaveLength(3);
  });

  it('may have no row', async () => {
    const file = freshPath();
    new ParquetTable(file, columns, 'a test').finish();
    expect(await rowsOf(file)).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { main } from '../src/index.js';
import { freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';

jest.setTimeout(60_000);

const guide = readFileSync(new URL('../../../docs/guides/results.md', import.meta.url), 'utf8');
const queries = [...guide.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql = '']) => sql);

describe('the queries of the guide to results, in DuckDB', () => {
  const out = freshPath();
  let connection: DuckDBConnection;

  beforeAll(async () => {
    const mechanisms = 'fixed-bonus/aave-v3,dutch-auction/maker-clip';
    const world = ['--scenarios', 'flash-crash,oct-2025', '--paths', '2', '--positions', '30'];
    const argv = ['compare', ...world, '--mechanisms', mechanisms, '--out', out];
    expect(await main(argv, terminal())).toBe(0);
    const sweep = ['sweep', '--mechanism', 'fixed-bonus/aave-v3', '--vary', 'bonus=0.02:0.1:3'];
    const small = ['--scenario', 'flash-crash', '--paths', '2', '--positions', '20'];
    expect(await main([...sweep, ...small, '--out', `${out}-sweep`], terminal())).toBe(0);
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });

  it.each(queries)('give rows: %s', async (sql) => {
    const here = sql
      .replaceAll("'liqlab-sweep/", `'${out}-sweep/`)
      .replaceAll("'liqlab-report/", `'${out}/`);
    const rows = (await connection.runAndReadAll(here)).getRowObjectsJson();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const value of Object.values(row)) expect(value).not.toBeNull();
    }
  });
});

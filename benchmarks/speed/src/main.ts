import { parseArgs } from 'node:util';
import { familyCosts } from './families/familyCosts.js';
import { growth } from './growth/growth.js';
import { machine } from './machine.js';
import type { Benchmark, Row } from './measurement.js';
import { memory } from './memory/memory.js';
import { overheads } from './overheads/overheads.js';
import { writeIntoPage } from './page.js';
import { profile } from './profile/profile.js';
import { startup } from './startup/startup.js';
import { table } from './table.js';
import { thresholds } from './thresholds/thresholds.js';
import { workloadK } from './workloadK/workloadK.js';

const benchmarks: readonly Benchmark[] = [
  workloadK,
  profile,
  familyCosts,
  growth,
  memory,
  startup,
  overheads,
  thresholds,
];

/**
 * Runs the benchmarks named, or all of them. `--json` prints their numbers as one JSON object,
 * `--markdown` a table; `--page` puts that table into a page.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      markdown: { type: 'boolean', default: false },
      page: { type: 'string' },
    },
    allowPositionals: true,
  });
  const chosen = positionals.length > 0 ? benchmarks.filter(isNamed(positionals)) : benchmarks;
  const isPlain = !values.json && !values.markdown && values.page === undefined;
  const numbers: Record<string, unknown> = {};
  const rows: Row[] = [];
  for (const benchmark of chosen) {
    const measured = await benchmark.run();
    numbers[benchmark.id] = measured.numbers;
    rows.push(...measured.rows);
    if (isPlain) console.log([benchmark.title, ...measured.rows.map(lineOf)].join('\n  '));
  }
  if (values.json) console.log(JSON.stringify({ machine: machine(), ...numbers }, null, 2));
  const text = `${machine()}:\n\n${table(rows)}`;
  if (values.markdown) console.log(text);
  if (values.page !== undefined) writeIntoPage(values.page, text);
}

function isNamed(names: readonly string[]): (benchmark: Benchmark) => boolean {
  return ({ id }) => names.includes(id);
}

function lineOf({ what, measured, target }: Row): string {
  return `${what}: ${measured}${target === undefined ? '' : ` [${target}]`}`;
}

await main();

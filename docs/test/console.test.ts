import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { main } from '../../packages/cli/src/index.js';
import { pages, textOf } from './pages.js';

const block = /^```(?:sh|console)\n([\s\S]*?)^```$/gm;
const command = /(?:^|\$ |npx )liqlab ([a-z]+)((?:[^\n#\\]|\\\n)*)/gm;

const lines = pages.flatMap((page) =>
  [...textOf(page).matchAll(block)].flatMap(([, code = '']) =>
    [...code.matchAll(command)].map(([, name = '', rest = '']) => ({ page, name, rest })),
  ),
);

async function printed(...argv: readonly string[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  await main(argv, { stdout, stderr });
  return `${stdout.read() ?? ''}`;
}

describe('a command line', () => {
  it.each(lines)('in $page: liqlab $name$rest names what there is', async ({ name, rest }) => {
    const help = await printed(name, '--help');
    expect(help).toContain(`Usage: liqlab ${name}`);
    for (const [flag] of rest.matchAll(/--[a-z][a-z-]+/g)) expect(help).toMatch(`${flag} `);
    const [mechanisms, scenarios] = [await printed('mechanisms'), await printed('scenarios')];
    const families = /(?<![./\w])(?:fixed-bonus|[a-z]+-auction|amm-swap|leverage)\/[a-z0-9-]+/g;
    for (const [id] of rest.matchAll(families)) expect(mechanisms).toContain(id);
    for (const [, ids = ''] of rest.matchAll(/--scenarios? ([a-z0-9,-]+)/g)) {
      const known = ids.split(',').filter((id) => !['all', 'two-steps'].includes(id));
      for (const id of known) expect(scenarios).toContain(`${id} `);
    }
  });
});

// What it prints, but for the numbers: the headings and the notes.
const shown = pages.flatMap((page) =>
  [...textOf(page).matchAll(/^```console\n\$ npx liqlab (.*)\n([^$][\s\S]*?)^```$/gm)].map(
    ([, argv = '', output = '']) => ({ page, argv: argv.split(' '), output }),
  ),
);

it.each(shown)('$page shows what is printed', async ({ argv, output }) => {
  const folder = mkdtempSync(join(tmpdir(), 'liqlab-console-'));
  const text = await printed(...argv, '--arithmetic', 'fast', '--workers', '1', '--out', folder);
  rmSync(folder, { recursive: true });
  const lines = output.split('\n').filter((line) => line !== '' && !/\d/.test(line));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(text.replaceAll('─', '')).toContain(line.replaceAll('─', ''));
});

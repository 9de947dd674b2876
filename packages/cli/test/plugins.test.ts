import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/index.js';
import { fileWith, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';

const example = fileURLToPath(new URL('../../../docs/examples/flatDiscount.js', import.meta.url));
const short = ['--scenario', 'oct-2025', '--positions', '12', '--arithmetic', 'fast'];

async function compare(mechanisms: string) {
  const [io, out] = [terminal(), freshPath()];
  const code = await main(['compare', ...short, '--mechanisms', mechanisms, '--out', out], io);
  const results = () => JSON.parse(readFileSync(join(out, 'results.json'), 'utf8'));
  return { code, io, results };
}

describe('a mechanism of the user’s own', () => {
  it('takes part beside the built-in ones when it is named by its path', async () => {
    const { code, results } = await compare(`${example},fixed-bonus/aave-v3`);
    expect(code).toBe(0);
    const ids = results().contenders.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['mine/flat-discount', 'fixed-bonus/aave-v3']);
  });

  it.each([
    ['is missing', '/nowhere/auction.js', '/nowhere/auction.js does not exist. Name a file'],
    ['is not installed', '@nobody/nothing', 'is not installed here. Install it'],
    [
      'is broken',
      fileWith('export const presets = [];\nexport let = 1;', 'syntax.mjs'),
      '(line 2)',
    ],
    ['is CommonJS', fileWith('export const presets = [];', 'common.cjs'), '"type": "module"'],
    ['exports nothing', fileWith('export {};', 'empty.mjs'), 'exports no list of presets'],
    ['exports nonsense', fileWith('export const presets = [1];', 'one.mjs'), 'no list of presets'],
    ['throws', fileWith('throw new Error("no");', 'throws.mjs'), 'cannot be loaded: no'],
  ])('that %s is refused with exit code 2', async (_, path, message) => {
    const { code, io } = await compare(path);
    expect(code).toBe(2);
    expect(io.err()).toContain(message);
  });
});

describe('a package whose source is newer than its build', () => {
  it('is run as it was built, and a note says so', async () => {
    const folder = freshPath();
    for (const each of ['src', 'dist']) mkdirSync(join(folder, each), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"type": "module", "main": "dist/index.js"}');
    writeFileSync(join(folder, 'src/index.ts'), '');
    writeFileSync(join(folder, 'dist/index.js'), `export * from ${JSON.stringify(example)};`);
    expect((await compare(folder)).io.err()).not.toContain('note:');
    utimesSync(join(folder, 'src/index.ts'), new Date(), new Date(Date.now() + 60_000));
    const { code, io } = await compare(folder);
    expect(code).toBe(0);
    expect(io.err()).toContain(`note: ${folder} was changed after it was built`);
  });
});

describe('parameters in braces', () => {
  it('make a contender of their own, named as written', async () => {
    const { results } = await compare(
      'fixed-bonus/aave-v3,fixed-bonus/aave-v3{bonus: 0.1, gas: 1}',
    );
    const [plain, changed] = results().contenders;
    expect(changed.id).toBe('fixed-bonus/aave-v3{bonus: 0.1, gas: 1}');
    expect(changed.parameters.bonus).toBe(0.1);
    expect(plain.parameters.bonus).not.toBe(0.1);
  });

  it.each([
    ['{bonus: 7}', 'parameter bonus: must be at least 0 and at most 1 (ratio), not 7.'],
    ['{bonsu: 0.1}', 'parameter bonsu: is not known; the parameters are '],
    ['{bonus:7}', 'parameter bonus: must be at least 0 and at most 1 (ratio), not 7.'],
    ['{bonus: [}', 'is not a list of names and values'],
    ['{bonus: 0.1', 'is not a list of names and values'],
  ])('%s is refused with exit code 2', async (braces, message) => {
    const { code, io } = await compare(`fixed-bonus/aave-v3${braces}`);
    expect(code).toBe(2);
    expect(io.err()).toContain(message);
  });
});

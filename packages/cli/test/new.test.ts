import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { main } from '../src/index.js';
import { contentOf, freshPath } from './temporaryFolder.js';
import { terminal } from './terminal.js';

async function scaffold(folder: string) {
  const io = terminal();
  const code = await main(['new', folder], io);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return { code, io, read };
}

describe('liqlab new', () => {
  it('writes a package of the name given, in all its spellings', async () => {
    const folder = join(freshPath(), 'half-life-2');
    const { code, io, read } = await scaffold(folder);
    expect(code).toBe(0);
    expect(contentOf(folder)).toEqual([
      '.gitignore',
      'README.md',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ]);
    const files = ['halfLife2.ts', 'index.ts', 'module.ts', 'parameters.ts'];
    expect(contentOf(join(folder, 'src'))).toEqual(files);
    expect(read('src/halfLife2.ts')).toContain('export class HalfLife2 implements');
    expect(read('src/module.ts')).toContain("id: 'mine/half-life-2'");
    const manifest = JSON.parse(read('package.json'));
    expect(manifest.name).toBe('half-life-2');
    const version = JSON.parse(readFileSync('packages/cli/package.json', 'utf8')).version;
    expect(manifest.dependencies['@liqlab/core']).toBe(`^${version}`);
    expect(io.out()).toContain('npx liqlab compare --mechanism');
    for (const file of [...files, '../README.md']) {
      expect(read(`src/${file}`)).not.toMatch(/my-?auction/i);
    }
  });

  it('says where the workspace is that the package should belong to', async () => {
    const root = freshPath();
    await scaffold(join(root, 'first'));
    writeFileSync(join(root, 'package.json'), '{"workspaces": ["packages/*"]}');
    const { io } = await scaffold(join(root, 'packages', 'second'));
    expect(io.out()).toContain(`npm install --prefix ${relative(process.cwd(), root)} `);
    expect(io.out()).toContain('packages/second');
  });

  it.each(['My-Auction', 'my_auction', '2nd', 'class', 'presets', 'a--b'])(
    'refuses %s, which cannot be a name of both a package and a function',
    async (name) => {
      const { code, io } = await scaffold(join(freshPath(), name));
      expect(code).toBe(2);
      expect(io.err()).toContain('cannot be the name');
    },
  );

  it('writes nowhere where it may not', async () => {
    const { code, io } = await scaffold('/proc/mine');
    expect(code).toBe(2);
    expect(io.err()).toBe(
      'error: /proc/mine may not be written by this user. Name another folder.\n',
    );
  });

  it('writes over nothing', async () => {
    const folder = join(freshPath(), 'twice');
    await scaffold(folder);
    const { code, io } = await scaffold(folder);
    expect(code).toBe(2);
    expect(io.err()).toContain('exists and is not empty');
  });
});

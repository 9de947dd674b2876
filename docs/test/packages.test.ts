import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { root, textOf } from './pages.js';

interface Packed {
  readonly name: string;
  readonly files: readonly { readonly path: string }[];
}

const folders = readdirSync(join(root, 'packages')).map((folder) => join('packages', folder));
const manifests = folders.map((folder) => JSON.parse(textOf(join(folder, 'package.json'))));

// What a package may have, beside what its `files` name on purpose.
const usual =
  /^(LICENSE|README\.md|CHANGELOG\.md|package\.json|src\/.+\.ts|dist\/.+\.(js|d\.ts)(\.map)?)$/;
const extra: Readonly<Record<string, readonly string[]>> = {
  '@liqlab/cli': ['bin', 'config.schema.json', 'sweep.schema.json', 'templates'],
  '@liqlab/market': ['worker'],
  '@liqlab/report': ['results.schema.json', 'dist/bundle/page.js', 'dist/bundle/page-style.css'],
};

describe('what npm would publish of', () => {
  let packed: readonly Packed[];

  beforeAll(() => {
    const workspaces = manifests.flatMap(({ name }) => ['-w', name]);
    const argv = ['pack', '--dry-run', '--json', '--ignore-scripts', ...workspaces];
    const stdio = ['ignore', 'pipe', 'ignore'] as const;
    const out = execFileSync('npm', argv, { cwd: root, encoding: 'utf8', stdio: [...stdio] });
    // A list, or by name, as the version of npm is.
    packed = Object.values(JSON.parse(out));
  }, 60_000);

  it.each(manifests.map(({ name }) => name as string))('%s is what it should be', (name) => {
    const files = packed.find((one) => one.name === name)?.files.map(({ path }) => path) ?? [];
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
    expect(files).toContain('dist/index.js');
    expect(files).toContain('dist/index.d.ts');
    const more = extra[name] ?? [];
    for (const folder of more) expect(files.some((path) => path.startsWith(folder))).toBe(true);
    const unexpected = files.filter(
      (path) =>
        !usual.test(path) && !more.some((each) => path === each || path.split('/')[0] === each),
    );
    expect(unexpected).toEqual([]);
  });
});

describe('every package', () => {
  it.each(folders)('%s has the licence of the whole', (folder) => {
    expect(textOf(join(folder, 'LICENSE'))).toBe(textOf('LICENSE'));
  });

  it.each(manifests.map((manifest) => [manifest.name, manifest] as const))(
    '%s may be published, and depends on no package that may not',
    (_, { private: isPrivate, publishConfig, dependencies = {} }) => {
      expect(isPrivate).toBeUndefined();
      expect(publishConfig).toEqual({ access: 'public' });
      const own = Object.keys(dependencies).filter((name) => name.startsWith('@liqlab/'));
      const names = manifests.map(({ name }) => name);
      expect(own.filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  it.each(folders)('%s has a README with an example that the tests run', (folder) => {
    expect(textOf(join(folder, 'README.md'))).toMatch(/^<!-- packages\/\S+ -->\n```ts\n/m);
  });
});

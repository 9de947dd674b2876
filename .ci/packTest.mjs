// Packs every package, installs the tarballs into an empty project outside the workspace, and goes the
// way of a new user there: npm run pack-test, after a build. KEEP=1 leaves the project in place.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'liqlab-packed-'));
const [tarballs, project] = [join(folder, 'tarballs'), join(folder, 'project')];
for (const each of [tarballs, project]) mkdirSync(each);
const manifest = (path) => JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
const tools = manifest(root).devDependencies;
const packages = readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));
const names = packages.map((path) => manifest(path).name);

function run(command, argv, cwd, { mayFail = false } = {}) {
  try {
    return execFileSync(command, argv, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    if (mayFail) return error.stdout;
    throw new Error(`${command} ${argv.join(' ')} in ${cwd}\n${error.stdout}\n${error.stderr}`);
  }
}

let startedAt = Date.now();
function done(what) {
  console.log(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  startedAt = Date.now();
}

function expect(condition, what) {
  if (!condition) throw new Error(`It does not hold: ${what}`);
}

/** What an output folder has that no source made. */
function leftovers(path) {
  const outputs = readdirSync(join(path, 'dist'), { recursive: true, encoding: 'utf8' });
  return outputs
    .filter((file) => /\.js$/.test(file) && !file.startsWith('bundle'))
    .filter((file) => !existsSync(join(path, 'src', file.replace(/\.js$/, '.ts'))));
}

const json = (value) => JSON.stringify(value, null, 2);

/** That types resolve for ES modules and bundlers; CommonJS is not what these packages are for. */
async function expectTypes(file) {
  const { types, problems = [] } = await checkPackage(
    createPackageFromTarballData(readFileSync(file)),
  );
  expect(types !== false, `${file} has types`);
  const wrong = problems.filter(({ resolutionKind, kind, entrypoint = '.' }) => {
    const isForImports = !['node10', 'node16-cjs'].includes(resolutionKind);
    // What a page loads by itself has no types.
    return isForImports && kind !== 'CJSResolvesToESM' && !/page\.(js|css)$/.test(entrypoint);
  });
  expect(wrong.length === 0, `attw has nothing to say of ${file}: ${json(wrong)}`);
}

/** A registry with the tarballs, for the packages of liqlab only. */
async function openRegistry() {
  const server = spawn('node', [join(root, '.ci/localRegistry.mjs'), tarballs], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [port] = await once(server.stdout, 'data');
  return { flag: `--@liqlab:registry=http://127.0.0.1:${`${port}`.trim()}`, server };
}

const write = (file, text) => writeFileSync(join(project, file), text);
const liqlab = (...argv) => run('npx', ['--no-install', 'liqlab', ...argv], project);
const install = (...argv) =>
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...argv], project);
const hashIn = (out) => JSON.parse(readFileSync(join(project, out, 'results.json'), 'utf8')).hash;

try {
  for (const path of packages) {
    const stale = leftovers(path);
    expect(stale.length === 0, `${path}/dist has nothing without a source, not ${stale}`);
  }
  const workspaces = names.flatMap((name) => ['-w', name]);
  run('npm', ['pack', '--ignore-scripts', '--pack-destination', tarballs, ...workspaces], root);
  const files = readdirSync(tarballs).map((file) => join(tarballs, file));
  done(`packed ${files.length} packages`);

  for (const file of files) await expectTypes(file);
  done('types resolve (attw)');
  for (const path of packages) {
    const { messages } = await publint({ pkgDir: path, strict: true, pack: false });
    expect(messages.length === 0, `publint has nothing to say of ${path}: ${json(messages)}`);
  }
  done('manifests are right (publint)');

  write('package.json', '{ "name": "outside", "private": true, "type": "module" }\n');
  const others = ['jest', 'typescript', '@types/node'].map((name) => `${name}@${tools[name]}`);
  install(...files, ...others);
  done('installed into an empty project');

  const imports = names.map((name, index) => `import * as p${index} from '${name}';`).join('\n');
  const all = `[${names.map((_, index) => `p${index}`).join(', ')}]`;
  const count = `for (const each of ${all}) if (Object.keys(each).length === 0) process.exit(1);\n`;
  write('plain.js', `${imports}\n${count}`);
  run('node', ['plain.js'], project);
  done('imported from plain JavaScript');

  write('typed.ts', `${imports}\nexport const exported: readonly object[] = ${all};\n`);
  const strict = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'];
  const modern = ['--target', 'es2022', '--module', 'nodenext', '--types', 'node'];
  const unchecked = ['--skipLibCheck', '--noEmit'];
  run('npx', ['--no-install', 'tsc', ...strict, ...modern, ...unchecked, 'typed.ts'], project);
  done('imported from TypeScript');

  liqlab('new', 'my-auction');
  run('npm', ['test'], join(project, 'my-auction'));
  done('a new package, and its tests pass');
  const report = liqlab('check', './my-auction');
  expect(report.includes(' 0 fail'), 'the new package passes liqlab check');
  done('checked without jest');
  const short = ['--scenario', 'flash-crash', '--positions', '20', '--mechanism', './my-auction'];
  const table = liqlab('compare', ...short, '--out', 'one-copy');
  expect(table.includes('mine/my-auction'), 'the new mechanism is in the table');
  expect(table.includes('dutch-auction/maker-clip'), 'the built-in ones are, too');
  done('compared with the built-in mechanisms');

  // As `liqlab new` says. The package has then liqlab twice, and errors meet.
  const registry = await openRegistry();
  try {
    install('--prefix', 'my-auction', registry.flag);
  } finally {
    registry.server.kill();
  }
  run('npm', ['test', '--prefix', 'my-auction'], project);
  done('installed, and tested again, as a package of its own');
  liqlab('compare', ...short, '--out', 'two-copies');
  expect(hashIn('one-copy') === hashIn('two-copies'), 'a second copy of core changes nothing');
  done('compared again, with a copy of core of its own');
} finally {
  if (process.env.KEEP) console.log(project);
  else rmSync(folder, { recursive: true, force: true });
}

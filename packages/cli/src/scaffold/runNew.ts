import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Io } from '../io.js';
import { packageName } from './packageName.js';
import { writeTemplate } from './writeTemplate.js';

/**
 * `liqlab new`: writes a package with a mechanism that works, for the user to change.
 *
 * @throws {@link InputError}
 */
export function runNew(folder: string, version: string, { stdout }: Io): void {
  const files = writeTemplate(folder, packageName(folder), version);
  const listed = files.map((file) => `  ${join(folder, file)}\n`).join('');
  const path = /^[./]/.test(folder) ? folder : `./${folder}`;
  stdout.write(
    `Written:\n${listed}\nNext:\n${installing(folder)}  npm test --prefix ${folder}\n` +
      `  npx liqlab check ${path}\n  npx liqlab compare --mechanism ${path}\n`,
  );
}

function installing(folder: string): string {
  const root = workspaceOf(dirname(resolve(folder)));
  if (root === undefined) return `  npm install --prefix ${folder}\n`;
  const [member, here] = [relative(root, resolve(folder)), relative(process.cwd(), root)];
  const prefix = here === '' ? '' : ` --prefix ${here}`;
  return `  npm install${prefix}   # "workspaces" in package.json there have to include ${member}\n`;
}

/** The nearest folder, from this one upwards, whose package.json has workspaces. */
function workspaceOf(folder: string): string | undefined {
  const manifest = join(folder, 'package.json');
  if (existsSync(manifest) && 'workspaces' in JSON.parse(readFileSync(manifest, 'utf8'))) {
    return folder;
  }
  return dirname(folder) === folder ? undefined : workspaceOf(dirname(folder));
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NotEmptyError } from '../errors.js';
import type { PackageName } from './packageName.js';

// A package like any other, of which the tests of this one run the tests.
const template = fileURLToPath(new URL('../../templates/mechanism', import.meta.url));

// Not package.json, which would make a package within this one of it.
const manifest = 'package.template.json';

/**
 * Writes a package for a mechanism of the user's own.
 *
 * @param version - of liqlab, which the package will depend on.
 * @returns paths of the files written, from the folder.
 * @throws {@link NotEmptyError} if there is something in the folder.
 */
export function writeTemplate(folder: string, name: PackageName, version: string): string[] {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new NotEmptyError(folder);
  return filesOf(template).map((file) => {
    const target = file === manifest ? 'package.json' : renamed(file, name);
    const path = join(folder, target);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, textOf(file, name, version));
    return target;
  });
}

function filesOf(root: string, folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesOf(root, path) : [path];
  });
}

function textOf(file: string, name: PackageName, version: string): string {
  const text = renamed(readFileSync(join(template, file), 'utf8'), name);
  if (file !== manifest) return text;
  return text.replace(/("@liqlab\/[a-z-]+": ")[^"]+"/g, `$1^${version}"`);
}

function renamed(text: string, { kebab, camel, pascal }: PackageName): string {
  return text
    .replaceAll('my-auction', kebab)
    .replaceAll('myAuction', camel)
    .replaceAll('MyAuction', pascal);
}

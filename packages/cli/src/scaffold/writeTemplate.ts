import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NewFolderError } from '../errors.js';
import { folderProblem } from '../output/folderProblem.js';
import type { PackageName } from './packageName.js';

// A package like any other, of which the tests of this one run the tests.
const template = fileURLToPath(new URL('../../templates/mechanism', import.meta.url));

// Under their own names npm would take them for those of this package.
const manifest = 'package.template.json';
const names: Readonly<Record<string, string>> = {
  [manifest]: 'package.json',
  'gitignore.template': '.gitignore',
};

/**
 * Writes a package for a mechanism of the user's own.
 *
 * @param version - of liqlab, which the package will depend on.
 * @returns paths of the files written, from the folder.
 * @throws {@link NewFolderError} if there is something in the folder, or it cannot be written.
 */
export function writeTemplate(folder: string, name: PackageName, version: string): string[] {
  const problem = folderProblem(folder);
  if (problem !== undefined) throw new NewFolderError(folder, problem);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new NewFolderError(folder, 'exists and is not empty');
  return filesOf(template).map((file) => {
    const target = names[file] ?? renamed(file, name);
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

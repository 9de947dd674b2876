import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that everything is in. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

const foldersIn = (folder: string) => readdirSync(join(root, folder)).map((it) => join(folder, it));

const guides = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && !path.startsWith('api'))
  .map((path) => join('docs', path));

const readmes = ['', ...foldersIn('packages'), ...foldersIn('benchmarks')]
  .map((folder) => join(folder, 'README.md'))
  .filter((path) => existsSync(join(root, path)));

/** Every page written by hand, by its path from the root. */
export const pages: readonly string[] = [...readmes, ...guides];

/** The text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

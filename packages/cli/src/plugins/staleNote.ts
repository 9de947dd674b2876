import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findModule } from './findModule.js';

/** A line that says so if a package was changed after it was built; else nothing. */
export function staleNote(plugin: string): string {
  const { entry, folder } = findModule(plugin);
  if (folder === undefined) return '';
  const source = newest(join(folder, 'src'), /\.[cm]?tsx?$/);
  const built = newest(dirname(entry), /\.([cm]?js|tsbuildinfo)$/);
  if (source <= built || /\.[cm]?tsx?$/.test(entry)) return '';
  return `note: ${plugin} was changed after it was built: \`npm run build\` in it, or its old code runs.\n`;
}

/** When the newest of the files in a folder was changed, in milliseconds; 0 without any. */
function newest(folder: string, name: RegExp): number {
  return Math.max(0, ...entriesOf(folder).map((entry) => changedAt(folder, entry, name)));
}

function changedAt(folder: string, entry: Dirent, name: RegExp): number {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return entry.name === 'node_modules' ? 0 : newest(path, name);
  return name.test(entry.name) ? statSync(path).mtimeMs : 0;
}

function entriesOf(folder: string): Dirent[] {
  const exists = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return exists ? readdirSync(folder, { withFileTypes: true }) : [];
}

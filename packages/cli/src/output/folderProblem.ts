import { existsSync, mkdtempSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Why files could not be written into a folder, which need not exist yet; `undefined` if they could. */
export function folderProblem(name: string): string | undefined {
  const existing = nearestExisting(resolve(name));
  if (!statSync(existing).isDirectory()) return `is not a folder: ${existing} is a file`;
  return isWritable(existing) ? undefined : 'may not be written by this user';
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

// Permission bits do not tell everything, of a read-only or virtual file system for one.
function isWritable(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.liqlab-')));
    return true;
  } catch {
    return false;
  }
}

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'liqlab-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
let used = 0;

/** A path that does not exist yet, in a folder that is removed when the tests of the file are done. */
export function freshPath(): string {
  used += 1;
  return join(folder, `report-${used}`);
}

/** Path of a file with the text given. */
export function fileWith(text: string, name: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Names of what is in a folder, in order; empty if there is none. */
export function contentOf(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
}

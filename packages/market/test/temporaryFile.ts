import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

const folder = mkdtempSync(join(tmpdir(), 'liqlab-market-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Path of a file with the text given; it is removed when the tests of the file are done. */
export function temporaryFile(text: string): string {
  const file = join(folder, 'data.csv');
  writeFileSync(file, text);
  return file;
}

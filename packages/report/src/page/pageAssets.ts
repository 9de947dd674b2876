import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What the page needs beside its text. */
export interface PageAssets {
  /** JavaScript: charts and what a reader may choose. */
  readonly script: string;
  readonly style: string;
}

/** Reads what `npm run build` put together. */
export function pageAssets(): PageAssets {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string): string => readFileSync(resolve(`@liqlab/report/${name}`), 'utf8');
  return { script: read('page.js'), style: read('page.css') };
}

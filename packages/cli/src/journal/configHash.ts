import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { hashOf } from '@liqlab/report';
import type { ResolvedConfig } from '../compare/comparisonConfig.js';
import { readContenderName } from '../compare/contenderName.js';
import { hashPlugin } from '../plugins/hashPlugin.js';
import { isModuleName } from '../plugins/moduleName.js';

/**
 * A hash of all that the results of a comparison depend on: the version of liqlab, the configuration,
 * and the content of the files that it names, whatever folder they are in.
 *
 * @param config - of which every file has been found to be readable.
 */
export function configHash(liqlab: string, config: ResolvedConfig): string {
  const { prices, book, mechanisms, use } = config;
  return hashOf({
    ...config,
    liqlab,
    prices: prices && contentOf(prices),
    book: book && contentOf(book),
    mechanisms: mechanisms.map(nameOrContent),
    use: use?.map(hashPlugin),
  });
}

function nameOrContent(name: string): string {
  const { base, braces } = readContenderName(name);
  return isModuleName(base) ? `${hashPlugin(base)}${braces}` : name;
}

function contentOf(file: string): string {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  return `${basename(file)} ${digest}`;
}

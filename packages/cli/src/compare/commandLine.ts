import { basename } from 'node:path';
import type { CompareOptions } from '../options/compareOptions.js';

/** What the options leave to a default, resolved. */
export interface ResolvedChoices {
  readonly mechanisms: readonly string[];
  /** Id of the scenario, or name of the price file without its folder. */
  readonly prices: string;
  readonly arithmetic: 'exact' | 'fast';
}

/** The command that gives the same results again, files without their folders. */
export function commandLine(options: CompareOptions, choices: ResolvedChoices): string {
  const { book, paths, seed, positions } = options;
  const words = [
    ...[options.prices === undefined ? '--scenario' : '--prices', choices.prices],
    ...(book === undefined ? ['--positions', `${positions}`] : ['--book', basename(book)]),
    ...['--mechanisms', choices.mechanisms.join(',')],
    ...['--paths', `${paths}`, '--seed', `${seed}`, '--arithmetic', choices.arithmetic],
  ];
  return `liqlab compare ${words.map(shellWord).join(' ')}`;
}

function shellWord(word: string): string {
  return /^[\w./,:@%+=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

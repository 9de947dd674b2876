import { liquidationMap } from '@liqlab/market';
import type { Io } from '../io.js';
import type { MapArguments } from './mapArguments.js';
import { mappedBook } from './mappedBook.js';
import { mapTable } from './mapTable.js';

/**
 * `liqlab map`: where the debt of a book becomes liquidatable.
 *
 * @throws {@link InputError}
 */
export function runMap(options: MapArguments, { stdout }: Io): void {
  const { step, depth, bonus, json } = options;
  const { book, price, title } = mappedBook(options);
  const map = liquidationMap(book, price, { step, depth, bonus });
  stdout.write(json ? `${JSON.stringify({ title, ...map }, finite, 2)}\n` : mapTable(map, title));
}

/** JSON has no Infinity: the trigger of a debt without collateral is null. */
function finite(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

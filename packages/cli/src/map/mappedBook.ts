import { basename } from 'node:path';
import {
  type Book,
  generateBook,
  isLoanFile,
  randomStream,
  readBookFile,
  readLoanFile,
  scenarioPath,
} from '@liqlab/market';
import { chooseScenario } from '../compare/chooseScenario.js';
import { MarketNotWantedError } from '../errors.js';
import type { MapArguments } from './mapArguments.js';

/** A book, where it is from, and the price now. */
export interface MappedBook {
  readonly book: Book;
  /** For a heading: `WETH of loans.csv`. */
  readonly title: string;
  readonly price: number;
}

/**
 * The book that the map is of: that of the file, or one drawn for the scenario. The price is the one
 * given, or that of the loans, or the scenario's first.
 *
 * @throws {@link InvalidFileError}, {@link UnknownNameError}, {@link MarketNotWantedError}
 */
export function mappedBook(options: MapArguments): MappedBook {
  const { book: file, market, price } = options;
  if (file !== undefined && isLoanFile(file)) {
    const loans = readLoanFile(file, { market });
    const title = `${loans.market} of ${basename(file)}`;
    return { book: loans.book, title, price: price ?? loans.price };
  }
  if (market !== undefined) throw new MarketNotWantedError(market);
  const firstPrice = price ?? startOf(options);
  return file === undefined
    ? drawn(options, firstPrice)
    : { book: readBookFile(file), title: basename(file), price: firstPrice };
}

function drawn({ scenario, positions, seed }: MapArguments, firstPrice: number): MappedBook {
  const { id } = chooseScenario(scenario);
  const book = generateBook({ positions, firstPrice }, randomStream(seed, id, 0, 'book'));
  return { book, title: `a book drawn for ${id} with seed ${seed}`, price: firstPrice };
}

function startOf({ scenario: id, seed }: MapArguments): number {
  const scenario = chooseScenario(id);
  const path = scenarioPath(scenario, randomStream(seed, scenario.id, 0, 'prices'));
  return path.prices[0] as number;
}

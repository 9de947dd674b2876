import type { CompareOptions } from '../options/compareOptions.js';
import { type BookSource, bookFromFile, generatedBooks } from './bookSource.js';
import { chooseScenario } from './chooseScenario.js';
import { filePrices, type PriceSource, scenarioPrices } from './priceSource.js';

/** Where prices and positions come from. */
export interface Sources {
  readonly prices: PriceSource;
  readonly books: BookSource;
}

/**
 * Reads the files that the options name, and falls back on scenario and generated book.
 *
 * @throws {@link InvalidFileError}, {@link UnknownNameError}
 */
export function sourcesOf(options: CompareOptions): Sources {
  const { seed, positions, book } = options;
  const prices =
    options.prices === undefined
      ? scenarioPrices(chooseScenario(options.scenario), seed)
      : filePrices(options.prices);
  const firstPrice = prices.path(0).prices[0] as number;
  const books =
    book === undefined
      ? generatedBooks(positions, firstPrice, { seed, prices: prices.name })
      : bookFromFile(book, firstPrice);
  return { prices, books };
}

import { InvalidFileError } from '@liqlab/core';
import { z } from 'zod';
import { CsvHeader } from '../../files/csvHeader.js';
import { parseNumber } from '../../files/parseNumber.js';
import { readCsvRecords } from '../../files/readCsvRecords.js';
import { readTextFile } from '../../files/readTextFile.js';
import type { BookLevel } from './bookLevel.js';

/** The two sides of a book, the best level of each first. */
export interface OrderBook {
  readonly bids: readonly BookLevel[];
  readonly asks: readonly BookLevel[];
}

interface Order {
  readonly price: number;
  readonly size: number;
}

const decimal = z
  .union([z.number(), z.string()])
  .transform((value) => parseNumber(`${value}`) ?? -1);
const orders = z.array(z.tuple([decimal, decimal]).rest(z.unknown())).min(1);
const jsonBook = z.object({ bids: orders, asks: orders });

/**
 * The book in a file, as ratios to the price half-way between the best bid and the best ask:
 * - JSON as exchanges give it: `{bids: [[price, size], …], asks: [[price, size], …]}`;
 * - CSV with the columns `side,price,size`, where the side is `bid` or `ask`.
 *
 * @throws {@link InvalidFileError} for a file that cannot be read, is neither, lacks a side, has a
 * price or size that is not above 0, or whose best bid is not below its best ask.
 */
export function readOrderBookFile(file: string): OrderBook {
  const text = readTextFile(file);
  const { bids, asks } = /^\s*\{/.test(text) ? readJson(file, text) : readCsv(file);
  const [bestBid, bestAsk] = [bids[0]?.price ?? 0, asks[0]?.price ?? 0];
  const mid = (bestBid + bestAsk) / 2;
  if (bestBid >= bestAsk) {
    const problem = `the best bid of ${bestBid} is not below the best ask of ${bestAsk}`;
    throw new InvalidFileError(file, undefined, undefined, problem, 'Give one book of one moment');
  }
  const level = ({ price, size }: Order) => ({ ratio: price / mid, size });
  return { bids: bids.map(level), asks: asks.map(level) };
}

function readJson(file: string, text: string) {
  const parsed = jsonBook.safeParse(parseJson(text));
  const remedy = 'Give the file lists bids and asks of [price, size], all above 0';
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || undefined;
    throw new InvalidFileError(file, undefined, field, 'is not the JSON of an order book', remedy);
  }
  const side = (name: 'bids' | 'asks') =>
    parsed.data[name].map(([price, size], index) => {
      if (price > 0 && size > 0) return { price, size };
      const problem = 'the price and the size must be numbers above 0';
      throw new InvalidFileError(file, undefined, `${name}.${index}`, problem, remedy);
    });
  return sorted(side('bids'), side('asks'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readCsv(file: string) {
  const [first, ...records] = readCsvRecords(file);
  const sides: Record<string, Order[]> = { bid: [], ask: [] };
  if (first) {
    const header = new CsvHeader(file, first);
    header.require(['side', 'price', 'size']);
    for (const row of header.rows(records)) {
      const side = sides[row.text('side').toLowerCase()];
      if (!side)
        throw row.error('side', `must be bid or ask, not ${row.text('side')}`, 'Say which');
      side.push({
        price: row.number('price', { above: 0 }),
        size: row.number('size', { above: 0 }),
      });
    }
  }
  const { bid = [], ask = [] } = sides;
  if (bid.length > 0 && ask.length > 0) return sorted(bid, ask);
  const problem = `has no ${bid.length > 0 ? 'asks' : 'bids'}`;
  throw new InvalidFileError(
    file,
    undefined,
    'side',
    problem,
    'Give the file both sides of the book',
  );
}

function sorted(bids: readonly Order[], asks: readonly Order[]) {
  return {
    bids: [...bids].sort((a, b) => b.price - a.price),
    asks: [...asks].sort((a, b) => a.price - b.price),
  };
}

import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Bar, barWidth, readPriceFile } from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';

const header = 'time_utc,open,high,low,close,volume';
const firstBar = '2020-03-12T10:00:00Z,100,101,99,100.5,7';
const secondBar = '2020-03-12T11:00:00Z,100.5,102,98,98,0';
const tenOClock = Date.UTC(2020, 2, 12, 10) / 1000;
const bars: Bar[] = [
  { time: tenOClock, open: 100, high: 101, low: 99, close: 100.5, volume: 7 },
  { time: tenOClock + 3600, open: 100.5, high: 102, low: 98, close: 98, volume: 0 },
];

const read = (...lines: string[]): Bar[] => readPriceFile(temporaryFile(lines.join('\n')));

const klineHeader =
  'open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,taker_buy_quote_volume,ignore';
const klines = (unit: number): string[] =>
  bars.map(
    ({ time, open, high, low, close, volume }) =>
      `${time * unit},${open},${high},${low},${close},${volume},${(time + 3600) * unit - 1},700,3,1,100,0`,
  );

describe('formats of price files', () => {
  it('reads time_utc files', () => {
    expect(read(header, firstBar, secondBar)).toEqual(bars);
  });

  it('reads columns in any order, with others among them, in any case', () => {
    const rows = [
      'Close,x,Volume,Low,High,Open,Time_UTC',
      '100.5,?,7,99,101,100,2020-03-12T10:00:00Z',
      '98,?,0,98,102,100.5,2020-03-12T11:00:00Z',
    ];
    expect(read(...rows)).toEqual(bars);
  });

  it.each([
    ['2020-03-12 10:00:00', '2020-03-12 11:00:00'],
    ['2020-03-12T10:00', '2020-03-12T11:00'],
    ['2020-03-12T12:00:00+02:00', '2020-03-12T13:00:00+02:00'],
    ['2020-03-12T10:00:00.000Z', '2020-03-12T11:00:00.000Z'],
  ])('reads %s as UTC', (first, second) => {
    const rows = [`${first},100,101,99,100.5,7`, `${second},100.5,102,98,98,0`];
    expect(read(header, ...rows)).toEqual(bars);
  });

  it.each([
    ['ms', 1e3],
    ['µs', 1e6],
  ])('reads Binance klines in %s, with and without header', (_, unit) => {
    expect(read(klineHeader, ...klines(unit))).toEqual(bars);
    expect(read(...klines(unit))).toEqual(bars);
  });

  const download = [
    'https://www.CryptoDataDownload.com',
    'unix,date,symbol,open,high,low,close,Volume USDT,Volume ETH,tradecount',
    `${tenOClock + 3600},2020-03-12 11:00:00,ETH/USDT,100.5,102,98,98,0,0,5`,
    `${tenOClock}000,2020-03-12 10:00:00,ETH/USDT,100,101,99,100.5,700,7,5`,
  ] as const;

  it('reads CryptoDataDownload, newest first, seconds and milliseconds mixed, volume of the collateral', () => {
    expect(read(...download)).toEqual(bars);
  });

  it('reads CryptoDataDownload without the address line, oldest first', () => {
    expect(read(download[1], download[3], download[2])).toEqual(bars);
  });

  it('reads a byte order mark, Windows line ends, quotes and empty lines', () => {
    const text = `\ufeff${header}\r\n\r\n${firstBar}\r\n"2020-03-12T11:00:00Z","100.5",102,98,98,0\r\n\r\n`;
    expect(readPriceFile(temporaryFile(text))).toEqual(bars);
  });

  it('reads what it should whatever the bars', () => {
    const price = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const corners = fc.tuple(price, price, price, price);
    fc.assert(
      fc.property(fc.array(corners, { minLength: 2, maxLength: 5 }), (all) => {
        const expected = all.map(([a, b, c, d], index) => ({
          time: tenOClock + index * 60,
          open: a,
          high: Math.max(a, b, c, d),
          low: Math.min(a, b, c, d),
          close: d,
          volume: index,
        }));
        const lines = expected.map(({ time, open, high, low, close, volume }) =>
          [new Date(time * 1000).toISOString(), open, high, low, close, volume].join(','),
        );
        expect(read(header, ...lines)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });
});

describe('wrong price files', () => {
  it('a missing file', () => {
    expectInvalidFile(() => readPriceFile('nowhere.csv'), undefined, undefined, 'does not exist');
  });

  it('a directory', () => {
    expectInvalidFile(() => readPriceFile(tmpdir()), undefined, undefined, 'is a directory');
  });

  it.each(['', '\n\n', '\ufeff'])('an empty file: %j', (text) => {
    expectInvalidFile(() => read(text), undefined, undefined, 'is empty');
  });

  it.each(['open', 'high', 'low', 'close', 'volume'])('a header without %s', (column) => {
    const lacking = header.replace(column, 'other');
    expectInvalidFile(() => read('', lacking, firstBar), 2, column, 'no such column');
  });

  it('a kline header without close, a CryptoDataDownload header without volume', () => {
    const kline = klineHeader.replace(',close,', ',last,');
    expectInvalidFile(() => read(kline, ...klines(1)), 1, 'close', 'no such column');
    const lines = ['https://x', 'unix,open,high,low,close', `${tenOClock},1,1,1,1`];
    expectInvalidFile(() => read(...lines), 2, 'volume', 'no such column');
  });

  it.each(['date,open,high,low,close,volume', 'time_utc;open;high;low;close;volume', 'hello'])(
    'a header without a known time: %s',
    (line) => {
      expectInvalidFile(() => read(line, firstBar), 1, undefined, 'no column of times');
    },
  );

  it.each(['-3', '0', 'NaN', 'Infinity', '1e999', 'abc', '', '0x10', '1 000'])(
    'a low of %j',
    (low) => {
      const bar = `2020-03-12T11:00:00Z,100.5,102,${low},98,0`;
      expectInvalidFile(() => read(header, firstBar, bar), 3, 'low', 'must be a number above 0');
    },
  );

  it('a negative volume', () => {
    const bar = '2020-03-12T11:00:00Z,100.5,102,98,98,-1';
    expectInvalidFile(() => read(header, firstBar, bar), 3, 'volume', 'at least 0, not -1');
  });

  it('names the field as the file writes it', () => {
    const kline = klines(1e3)[1]?.replace('100.5', 'x') ?? '';
    const lines = [klineHeader.replace('open,', 'Open,'), klines(1e3)[0] ?? '', kline];
    expectInvalidFile(() => read(...lines), 3, 'Open', 'not "x"');
  });

  it('thousands separators, which make too many fields', () => {
    const bar = '2020-03-12T11:00:00Z,1,000,102,98,98,0';
    expectInvalidFile(() => read(header, firstBar, bar), 3, undefined, 'has 7 fields');
  });

  it('a line that breaks off', () => {
    const lines = [header, firstBar, '2020-03-12T11:00:00Z,1'];
    expectInvalidFile(() => read(...lines), 3, undefined, 'has 2 fields');
  });

  it('an open quotation', () => {
    const lines = [header, firstBar, '"2020-03-12T11:00:00Z,1,1,1,1,1'];
    expectInvalidFile(() => read(...lines), 3, undefined, 'broken quotation');
  });

  it.each(['soon', '', '2020-13-01T00:00:00Z', '2020-02-30', '12/03/2020', '7', '-1583712000'])(
    'a time of %j',
    (time) => {
      const bar = `${time},100.5,102,98,98,0`;
      expectInvalidFile(() => read(header, firstBar, bar), 3, 'time_utc', 'is not a time');
    },
  );

  it('times that repeat, and times that go back', () => {
    expectInvalidFile(() => read(header, firstBar, firstBar), 3, 'time_utc', 'repeats');
    const lines = [header, secondBar, firstBar];
    expectInvalidFile(() => read(...lines), 3, 'time_utc', 'is not later');
  });

  it('a newest-first file in which a time goes forward or repeats', () => {
    const line = (time: number): string => `${tenOClock + time},1,1,1,1,1`;
    const columns = 'unix,open,high,low,close,volume';
    const forward = [columns, line(120), line(60), line(90)];
    expectInvalidFile(() => read(...forward), 4, 'unix', 'is not earlier');
    const repeated = [columns, line(120), line(60), '', line(60)];
    expectInvalidFile(() => read(...repeated), 5, 'unix', 'repeats');
  });

  it('a low above the high', () => {
    const bar = '2020-03-12T11:00:00Z,100,99,101,100,0';
    expectInvalidFile(() => read(header, firstBar, bar), 3, 'low', '101 is above the high of 99');
  });

  it('accepts a low equal to the high: nothing was traded', () => {
    expect(read(header, firstBar, '2020-03-12T11:00:00Z,9,9,9,9,0')).toHaveLength(2);
  });

  it.each([
    ['open', '103,102,98,98'],
    ['open', '97,102,98,98'],
    ['close', '100,102,98,103'],
    ['close', '100,102,98,97'],
  ])('an %s outside of the low and high: %s', (field, prices) => {
    const bar = `2020-03-12T11:00:00Z,${prices},0`;
    expectInvalidFile(() => read(header, firstBar, bar), 3, field, 'outside of the bar');
  });

  it('no bars, one bar', () => {
    expectInvalidFile(() => read(header), undefined, undefined, 'fewer than 2 bars');
    expectInvalidFile(() => read(header, firstBar), undefined, undefined, 'fewer than 2 bars');
  });
});

describe('bar width', () => {
  const at = (...times: number[]): Bar[] =>
    times.map((time) => ({ time, open: 1, high: 1, low: 1, close: 1, volume: 0 }));

  it('is the most common distance, whatever is missing', () => {
    expect(barWidth(at(0, 60, 120, 300, 360))).toBe(60);
  });

  it('is the shortest distance in a tie', () => {
    expect(barWidth(at(0, 180, 240))).toBe(60);
  });
});

const realFiles = resolve('../shared/data/prices');
const present = existsSync(realFiles);
if (!present) console.log(`Real price files are not read: there is no ${realFiles}.`);

(present ? describe : describe.skip)('real price files', () => {
  const files = present ? readdirSync(realFiles).filter((name) => name.endsWith('.csv')) : [];

  it.each(files)('%s', (name) => {
    const read = readPriceFile(join(realFiles, name));
    const minutes = Number(/_(\d+)m\.csv$/.exec(name)?.[1] ?? 60);
    expect(barWidth(read)).toBe(minutes * 60);
  });
});

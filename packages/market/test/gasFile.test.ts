import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { gasSchedule, readGasFile } from '../src/index.js';
import { expectInvalidFile } from './invalidFile.js';
import { temporaryFile } from './temporaryFile.js';

const entry = (timestamp: string, wei: unknown) => ({
  timestamp,
  avgGasDay: wei,
  '90.0 Perc': 3e10,
});
const feed = (...entries: object[]) => temporaryFile(JSON.stringify({ schema: {}, data: entries }));
const noon = '2020-03-12T12:00:00.000Z';
const tenPast = '2020-03-12T12:10:00.000Z';
const noonInSeconds = Date.parse(noon) / 1000;

describe('a gas feed', () => {
  it('gives the mean, or the percentile asked for, in gwei', () => {
    const file = feed(entry(noon, 12e9), entry(tenPast, 25e9));
    expect(readGasFile(file)).toEqual([
      { time: noonInSeconds, gwei: 12 },
      { time: noonInSeconds + 600, gwei: 25 },
    ]);
    expect(readGasFile(file, 90)[0]).toEqual({ time: noonInSeconds, gwei: 30 });
  });

  it.each([
    ['no JSON', '{"data": [', undefined, /not valid JSON/],
    ['without entries', '{"data": 3}', 'data', /list of entries/],
    ['empty', '{"data": []}', undefined, /no gas prices/],
  ])('%s is refused', (_case, text, field, problem) => {
    expectInvalidFile(() => readGasFile(temporaryFile(text)), undefined, field, problem);
  });

  it.each([
    ['a price below zero', entry(tenPast, -1), 'data[1].avgGasDay', /not -1/],
    ['a price that is text', entry(tenPast, '9'), 'data[1].avgGasDay', /not "9"/],
    ['a time that is none', entry('now', 1), 'data[1].timestamp', /"now" is no time/],
    ['a time that repeats', entry(noon, 1), 'data[1].timestamp', /after the one before/],
  ])('with %s is refused at its entry', (_case, second, field, problem) => {
    expectInvalidFile(() => readGasFile(feed(entry(noon, 1), second)), undefined, field, problem);
  });

  it('without the percentile asked for is refused', () => {
    const field = 'data[0].60.0 Perc';
    expectInvalidFile(
      () => readGasFile(feed(entry(noon, 1)), 60),
      undefined,
      field,
      /not undefined/,
    );
  });
});

describe('a CSV file of gas prices', () => {
  it('gives its prices', () => {
    const file = temporaryFile(
      'time_utc,gwei\n2020-03-12T12:00:00Z,12\n2020-03-12T12:10:00Z,25.5\n',
    );
    expect(readGasFile(file)[1]).toEqual({ time: noonInSeconds + 600, gwei: 25.5 });
  });

  it.each([
    ['without the column', 'time_utc,price\n2020-03-12,1\n', 1, 'gwei', /no such column/],
    ['with a price below zero', 'time_utc,gwei\n2020-03-12,-1\n', 2, 'gwei', /at least 0, not -1/],
    ['back in time', 'time_utc,gwei\n2020-03-12,1\n2020-03-11,1\n', 3, 'time_utc', /no time after/],
    ['with a header alone', 'time_utc,gwei\n', undefined, undefined, /no gas prices/],
  ])('%s is refused', (_case, text, line, field, problem) => {
    expectInvalidFile(() => readGasFile(temporaryFile(text)), line, field, problem);
  });
});

describe('the schedule of a path', () => {
  const prices = [0, 600, 1200].map((time, index) => ({ time, gwei: index + 1 }));

  it('begins with the price that held when the path starts', () => {
    expect(gasSchedule(prices, 700)).toEqual([
      { from: 0, gwei: 2 },
      { from: 500, gwei: 3 },
    ]);
  });

  it('begins at the first price if the path starts before it, and with the last after all', () => {
    expect(gasSchedule(prices, -60)[0]).toEqual({ from: 60, gwei: 1 });
    expect(gasSchedule(prices, 5000)).toEqual([{ from: 0, gwei: 3 }]);
  });
});

const file = resolve('../shared/data/gas/feeds_gas_03-12-2020.json');

(existsSync(file) ? describe : describe.skip)('the gas prices of 12 March 2020', () => {
  it('are there every ten minutes of the day: 10 gwei at midnight, 112 in the end', () => {
    const prices = readGasFile(file);
    expect(prices).toHaveLength(144);
    expect(prices[0]?.gwei).toBeCloseTo(9.9, 1);
    expect(prices.at(-1)?.gwei).toBeCloseTo(112.2, 1);
    expect(readGasFile(file, 90)[0]?.gwei).toBe(30);
  });
});

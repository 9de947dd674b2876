import { InvalidFileError } from '@liqlab/core';
import { z } from 'zod';
import { parseTime } from '../prices/parseTime.js';
import type { GasPrice, GasStatistic } from './readGasFile.js';

const weiPerGwei = 1e9;
const feed = z.object({ data: z.array(z.record(z.string(), z.unknown())) });

/**
 * The gas prices in the JSON `text` of `file`: see {@link readGasFile}.
 *
 * @throws {@link InvalidFileError}
 */
export function readGasFeed(file: string, text: string, statistic: GasStatistic): GasPrice[] {
  const column = statistic === 'mean' ? 'avgGasDay' : `${statistic}.0 Perc`;
  let last = Number.NEGATIVE_INFINITY;
  return entriesOf(file, text).map((entry, index) => {
    const refuse = (field: string, problem: string, remedy: string) =>
      new InvalidFileError(file, undefined, `data[${index}].${field}`, problem, remedy);
    const time = parseTime(String(entry.timestamp));
    if (time === undefined || time <= last) {
      const problem = `${JSON.stringify(entry.timestamp)} is no time after the one before it`;
      throw refuse('timestamp', problem, 'Sort the entries by time, as in 2020-03-12T10:00:00Z');
    }
    last = time;
    const wei = entry[column];
    if (typeof wei === 'number' && wei >= 0) return { time, gwei: wei / weiPerGwei };
    const problem = `must be a price in wei, at least 0, not ${JSON.stringify(wei)}`;
    throw refuse(column, problem, 'Correct the price or leave the entry out');
  });
}

function entriesOf(file: string, text: string): readonly Record<string, unknown>[] {
  const parsed = feed.safeParse(parseJson(file, text));
  if (parsed.success) return parsed.data.data;
  const problem = 'must be a list of entries with a timestamp and prices';
  throw new InvalidFileError(file, undefined, 'data', problem, 'Name a file of gas prices');
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const remedy = 'Name a complete JSON file, or a CSV file with the columns time_utc,gwei';
    throw new InvalidFileError(file, undefined, undefined, 'is not valid JSON', remedy);
  }
}

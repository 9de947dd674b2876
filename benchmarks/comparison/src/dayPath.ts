import { type PricePath, pathFromBars, readPriceFile } from '@liqlab/market';
import { dataFile } from './dataFile.js';

/** The path through the bars of a file of `../shared/data` from one moment to before another. */
export function dayPath(
  file: string,
  [from, to]: readonly [number, number],
  blockTime: number,
): PricePath {
  const bars = readPriceFile(dataFile(file));
  return pathFromBars(
    bars.filter(({ time }) => time >= from && time < to),
    blockTime,
  );
}

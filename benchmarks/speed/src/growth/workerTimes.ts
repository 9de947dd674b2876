import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, liqlab } from '../child.js';

/** How much faster two workers are than one. */
export interface WorkerTimes {
  readonly paths: number;
  readonly ratio: number;
  readonly oneMilliseconds: number;
  readonly twoMilliseconds: number;
}

const paths = 200;
// A contender of each of three families, in the default book.
const mechanisms = 'fixed-bonus/aave-v3,dutch-auction/maker-clip,english-auction/maker-flip';

/** Times `liqlab compare` with one worker and with two, once: it takes minutes. */
export async function workerTimes(): Promise<WorkerTimes> {
  const [oneMilliseconds, twoMilliseconds] = [await compare(1), await compare(2)];
  return { paths, ratio: oneMilliseconds / twoMilliseconds, oneMilliseconds, twoMilliseconds };
}

async function compare(workers: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liqlab-speed-'));
  const counts = ['--paths', `${paths}`, '--workers', `${workers}`];
  const flags = ['--mechanisms', mechanisms, ...counts, '--out', folder];
  const { wallMilliseconds } = await child(liqlab, 'compare', ...flags);
  rmSync(folder, { recursive: true });
  return wallMilliseconds;
}

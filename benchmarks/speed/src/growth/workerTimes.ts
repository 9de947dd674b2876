import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, liqlab } from '../child.js';
import { timingOf } from '../timing.js';

/** How much faster two workers are than one. */
export interface WorkerTimes {
  readonly paths: number;
  readonly ratio: number;
  readonly oneMilliseconds: number;
  readonly twoMilliseconds: number;
}

const paths = 200;
const rounds = 3;
// A contender of each of three families: enough runs to keep a worker busy for some ten seconds.
const mechanisms = 'fixed-bonus/aave-v3,dutch-auction/maker-clip,english-auction/maker-flip';

/** Times `liqlab compare` with one worker and with two, in turn. */
export async function workerTimes(): Promise<WorkerTimes> {
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds; round += 1) times.push([await compare(1), await compare(2)]);
  return {
    paths,
    ratio: timingOf(times.map(([one, two]) => one / two)).median,
    oneMilliseconds: timingOf(times.map(([one]) => one)).median,
    twoMilliseconds: timingOf(times.map(([, two]) => two)).median,
  };
}

async function compare(workers: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liqlab-speed-'));
  const counts = ['--positions', '60', '--paths', `${paths}`, '--workers', `${workers}`];
  const flags = ['--mechanisms', mechanisms, ...counts, '--out', folder];
  const { wallMilliseconds } = await child(liqlab, 'compare', ...flags);
  rmSync(folder, { recursive: true });
  return wallMilliseconds;
}

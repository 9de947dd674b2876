import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { child, liqlab } from '../child.js';
import type { Benchmark } from '../measurement.js';

const touchOnePercent = fileURLToPath(new URL('./touchOnePercent.js', import.meta.url));

/** The most memory that a process holds. */
export const memory: Benchmark = {
  id: 'memory',
  title: 'peak memory of a process',
  run: async () => {
    const positions = (await child(touchOnePercent, '1000000')).peakMegabytes;
    const [few, many] = [await comparing(100), await comparing(10_000)];
    return {
      numbers: {
        millionPositionsMegabytes: positions,
        hundredPathsMegabytes: few,
        tenThousandPathsMegabytes: many,
      },
      rows: [
        {
          what: '1e6 positions, 1 % of them touched: peak memory',
          measured: `${positions.toFixed(0)} MB`,
          target: '< 300 MB',
        },
        {
          what: '`liqlab compare` with 10,000 paths: peak memory above that of 100 paths',
          measured: `${(many - few).toFixed(0)} MB (${many.toFixed(0)} and ${few.toFixed(0)} MB)`,
          target: '≤ 500 MB',
        },
      ],
    };
  },
};

/** Peak memory of a comparison of quick runs, so many paths of them. */
async function comparing(paths: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liqlab-speed-'));
  const quick = ['--scenario', 'flash-crash', '--mechanisms', 'fixed-bonus/compound-v2'];
  const size = ['--positions', '10', '--paths', `${paths}`];
  const { peakMegabytes } = await child(liqlab, 'compare', ...quick, ...size, '--out', folder);
  rmSync(folder, { recursive: true });
  return peakMegabytes;
}

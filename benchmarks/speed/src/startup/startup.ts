import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, liqlab, type Usage } from '../child.js';
import { type Benchmark, timingText } from '../measurement.js';
import { type Timing, timingOf } from '../timing.js';

const rounds = 9;
const fewerRounds = 3;

/** How soon the command answers. */
export const startup: Benchmark = {
  id: 'startup',
  title: 'start-up',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'liqlab-speed-'));
    const nothing = ['--eval', '0'] as const;
    const first = ['compare', '--positions', '60', '--out', folder];
    const node = cpu(await repeat(rounds, () => child(...nothing)));
    const help = cpu(await repeat(rounds, () => child(liqlab, '--help')));
    const result = wall(await repeat(fewerRounds, () => child(liqlab, ...first)));
    rmSync(folder, { recursive: true });
    return {
      numbers: {
        helpCpuMilliseconds: help.median,
        nodeCpuMilliseconds: node.median,
        firstResultMilliseconds: result.median,
      },
      rows: [
        {
          what: '`liqlab --help`, CPU (of which Node itself)',
          measured: `${timingText(help, ' ms', 0)}; ${timingText(node, ' ms', 0)}`,
          target: '< 250 ms',
        },
        {
          what: '`liqlab compare --positions 60`: first result after',
          measured: timingText(result, ' ms', 0),
        },
      ],
    };
  },
};

async function repeat(count: number, run: () => Promise<Usage>): Promise<readonly Usage[]> {
  const usages: Usage[] = [];
  for (let round = 0; round < count; round += 1) usages.push(await run());
  return usages;
}

function cpu(usages: readonly Usage[]): Timing {
  return timingOf(usages.map(({ cpuMilliseconds }) => cpuMilliseconds));
}

function wall(usages: readonly Usage[]): Timing {
  return timingOf(usages.map(({ wallMilliseconds }) => wallMilliseconds));
}

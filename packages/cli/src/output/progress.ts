import type { RunResult } from '@liqlab/harness';
import { plainText } from '@liqlab/report';
import { SingleBar } from 'cli-progress';
import type { Io } from '../io.js';

/** Tells how far a comparison is. */
export interface Progress {
  finished(run: RunResult): void;
  stop(): void;
}

/** A bar on a terminal, else a line for each finished run. */
export function progressOn(stderr: Io['stderr'], total: number): Progress {
  return stderr.isTTY ? progressBar(stderr, total) : progressLines(stderr, total);
}

function progressBar(stream: Io['stderr'], total: number): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} runs  {run}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { run: '' });
  return {
    finished: ({ contender }) => bar.increment({ run: plainText(contender) }),
    stop: () => bar.stop(),
  };
}

function progressLines(stream: Io['stderr'], total: number): Progress {
  let done = 0;
  return {
    finished: ({ contender, scenario, path, failure }) => {
      done += 1;
      const outcome = failure ? `failed: ${failure.message}` : 'done';
      const run = `${contender} in ${scenario}, path ${path}: ${outcome}`;
      stream.write(`${done}/${total} ${plainText(run)}\n`);
    },
    stop: () => {},
  };
}

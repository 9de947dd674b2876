import type { RunResult } from '@liqlab/harness';
import { formatDuration, plainText } from '@liqlab/report';
import { SingleBar } from 'cli-progress';
import type { Io } from '../io.js';

/** Tells how far a comparison is. */
export interface Progress {
  finished(run: RunResult): void;
  stop(): void;
}

/**
 * A bar on a terminal; else a line for each finished run, or for each whole per cent if there are
 * many.
 *
 * @param total - most runs there will be.
 * @param before - runs of an earlier call.
 */
export function progressOn(stderr: Io['stderr'], total: number, before: number): Progress {
  const clock = new RunClock(total, before);
  return stderr.isTTY ? progressBar(stderr, clock) : progressLines(stderr, clock);
}

/** Runs done, their rate, and the time that the rest will take. */
class RunClock {
  private readonly startedAt = Date.now();
  done: number;

  constructor(
    readonly total: number,
    private readonly before: number,
  ) {
    this.done = before;
  }

  pace(): string {
    const rate = (1000 * (this.done - this.before)) / Math.max(1, Date.now() - this.startedAt);
    const left = rate === 0 ? '?' : formatDuration((this.total - this.done) / rate);
    return `${rate.toPrecision(2)} runs/s, ${left} left`;
  }
}

function progressBar(stream: Io['stderr'], clock: RunClock): Progress {
  const bar = new SingleBar({
    stream,
    format: '{bar} {value}/{total} runs  {pace}  {run}',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(clock.total, clock.done, { run: '', pace: '' });
  return {
    finished: ({ contender }) => {
      clock.done += 1;
      bar.update(clock.done, { run: plainText(contender), pace: clock.pace() });
    },
    stop: () => bar.stop(),
  };
}

// More runs than this do not get a line each.
const mostLines = 100;

function progressLines(stream: Io['stderr'], clock: RunClock): Progress {
  const percent = (): number => Math.floor((100 * clock.done) / clock.total);
  return {
    finished: (run) => {
      const before = percent();
      clock.done += 1;
      const count = `${clock.done}/${clock.total}`;
      if (run.failure || clock.total <= mostLines) stream.write(`${count} ${outcomeOf(run)}\n`);
      else if (percent() > before) stream.write(`${count} runs, ${clock.pace()}\n`);
    },
    stop: () => {},
  };
}

function outcomeOf({ contender, scenario, path, failure }: RunResult): string {
  const outcome = failure ? `failed: ${failure.message}` : 'done';
  return plainText(`${contender} in ${scenario}, path ${path}: ${outcome}`);
}

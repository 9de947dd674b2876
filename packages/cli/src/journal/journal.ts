import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ResolvedConfig } from '../compare/comparisonConfig.js';
import type { FinishedRun } from '../experiment/runExecutor.js';
import { journalLine, readJournalLine } from './journalLine.js';
import { type Line, linesOf } from './linesOf.js';

/** The first line of a journal: what is run. */
export interface JournalHeader {
  /** Version of the format. */
  readonly journal: 2;
  /** Version of liqlab. */
  readonly liqlab: string;
  readonly config: ResolvedConfig;
  /** Of the version, the configuration and the files that it names: see `configHash`. */
  readonly configHash: string;
}

// Milliseconds between two calls of fsync: what a power cut may cost. A kill costs nothing.
const syncInterval = 1000;

/**
 * The runs finished so far, on the disk: a header, then a line a run, in the order of the plan. It is
 * only ever appended to, so that after a kill all lines but perhaps the last are whole.
 */
export class Journal {
  /** Name of the file in the folder of the results. */
  static readonly file = 'journal.jsonl';
  private readonly descriptor: number;
  private syncedAt = Date.now();

  private constructor(
    private readonly path: string,
    readonly header: JournalHeader,
    private written: number,
  ) {
    this.descriptor = openSync(path, 'a');
  }

  /** Starts a journal in a folder, which is made if need be; one that is there is kept as `.old`. */
  static begin(folder: string, header: JournalHeader): Journal {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, Journal.file);
    if (existsSync(path)) renameSync(path, `${path}.old`);
    const unfinished = join(folder, `.${Journal.file}.unfinished`);
    rmSync(unfinished, { force: true });
    const descriptor = openSync(unfinished, 'w');
    writeSync(descriptor, `${JSON.stringify(header)}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(unfinished, path);
    return new Journal(path, header, 0);
  }

  /**
   * Opens the journal of a folder, if there is one, and cuts off what was not wholly written.
   *
   * @returns `undefined` without a journal.
   * @throws SyntaxError if its first line was damaged: it was whole before the file had its name.
   */
  static reopen(folder: string): Journal | undefined {
    const path = join(folder, Journal.file);
    if (!existsSync(path)) return undefined;
    const lines = linesOf(path);
    const first = lines.next().value as Line;
    const header = JSON.parse(first.text) as JournalHeader;
    let { end } = first;
    let runs = 0;
    for (const line of lines) {
      if (!readJournalLine(line.text, runs)) break;
      runs += 1;
      end = line.end;
    }
    truncateSync(path, end);
    return new Journal(path, header, runs);
  }

  /** Runs that it has. */
  get length(): number {
    return this.written;
  }

  /** Adds the next run. */
  append(run: FinishedRun): void {
    writeSync(this.descriptor, journalLine(this.written, run));
    this.written += 1;
    if (Date.now() - this.syncedAt > syncInterval) this.sync();
  }

  /** All runs from the first on, read from the disk as they are asked for. */
  *runs(): Generator<FinishedRun> {
    const lines = linesOf(this.path);
    lines.next();
    let number = 0;
    for (const { text } of lines) {
      if (number === this.written) return;
      yield readJournalLine(text, number) as FinishedRun;
      number += 1;
    }
  }

  /** Closes the file, with everything on the disk. */
  close(): void {
    this.sync();
    closeSync(this.descriptor);
  }

  /** Removes the file: its runs are in the results. */
  remove(): void {
    this.close();
    rmSync(this.path);
  }

  private sync(): void {
    fsyncSync(this.descriptor);
    this.syncedAt = Date.now();
  }
}

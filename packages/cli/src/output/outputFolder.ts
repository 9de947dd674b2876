import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { OutputFolderError } from '../errors.js';

/** What to write, by the name of the file in the folder: its text, or how to write it. */
export type ReportFiles = Readonly<Record<string, string | ((file: string) => void)>>;

/** Where a report goes. Nothing is created before all of it is there to be written. */
export class OutputFolder {
  /** @param name - as the user gave it. */
  constructor(readonly name: string) {}

  /** @throws {@link OutputFolderError} if files of these names could not be written. */
  check(files: readonly string[]): void {
    const existing = nearestExisting(resolve(this.name));
    if (!statSync(existing).isDirectory())
      throw this.error(`is not a folder: ${existing} is a file`);
    if (!isWritable(existing)) throw this.error('may not be written by this user');
    const folder = files.find((file) => isFolder(join(this.name, file)));
    if (folder !== undefined) throw this.error(`has a folder in the place of ${folder}`);
  }

  /**
   * Writes all files under other names first, then renames them: no file is ever half written.
   *
   * @throws {@link OutputFolderError}
   */
  write(files: ReportFiles): void {
    const unfinished = Object.keys(files).map((file) => this.unfinished(file));
    try {
      mkdirSync(this.name, { recursive: true });
      Object.values(files).forEach((content, index) => {
        const file = unfinished[index] as string;
        mkdirSync(dirname(file), { recursive: true });
        if (typeof content === 'string') writeFileSync(file, content);
        else content(file);
      });
      Object.keys(files).forEach((file, index) => {
        renameSync(unfinished[index] as string, join(this.name, file));
      });
    } catch (error) {
      for (const file of unfinished) rmSync(file, { force: true });
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw this.error(`failed with ${code}`);
    }
  }

  private unfinished(file: string): string {
    return join(this.name, dirname(file), `.${basename(file)}.unfinished`);
  }

  private error(problem: string): OutputFolderError {
    return new OutputFolderError(this.name, problem);
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

// Permission bits do not tell everything, of a read-only or virtual file system for one.
function isWritable(folder: string): boolean {
  try {
    rmdirSync(mkdtempSync(join(folder, '.liqlab-')));
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

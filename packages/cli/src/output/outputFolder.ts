import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutputFolderError } from '../errors.js';
import { folderProblem } from './folderProblem.js';

/** What to write, by the name of the file in the folder: its text, or how to write it. */
export type ReportFiles = Readonly<Record<string, string | ((file: string) => void)>>;

/** Where a report goes. Nothing is created before all of it is there to be written. */
export class OutputFolder {
  /** @param name - as the user gave it. */
  constructor(readonly name: string) {}

  /** @throws {@link OutputFolderError} if files of these names could not be written. */
  check(files: readonly string[]): void {
    const problem = folderProblem(this.name);
    if (problem !== undefined) throw this.error(problem);
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

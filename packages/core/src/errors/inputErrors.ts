import { LiqlabError } from './liqlabError.js';

/** Base of errors about what a user gave: files, flags, parameters, plug-ins. Exit code 2. */
export abstract class InputError extends LiqlabError {}

/** A parameter of a mechanism is out of range or of the wrong type. */
export class InvalidParameterError extends InputError {
  constructor(
    readonly mechanism: string,
    readonly field: string,
    readonly problem: string,
  ) {
    super(`${mechanism}: parameter ${field}: ${problem}.`);
  }
}

/** A file that a user named is missing, unreadable, or wrong at one place. */
export class InvalidFileError extends InputError {
  constructor(
    readonly file: string,
    /** Line number, from 1; `undefined` when the whole file is meant. */
    readonly line: number | undefined,
    /** Column or key; `undefined` when the whole line or file is meant. */
    readonly field: string | undefined,
    readonly problem: string,
    readonly remedy: string,
  ) {
    const place = [file, line && `line ${line}`, field && `field ${field}`].filter(Boolean);
    super(`${place.join(', ')}: ${problem}. ${remedy}.`);
  }
}

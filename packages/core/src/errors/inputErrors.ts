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

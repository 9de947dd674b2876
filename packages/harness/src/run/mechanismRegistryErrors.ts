import { InputError } from '@liqlab/core';

/** A container has no mechanism to run. */
export class NoMechanismError extends InputError {
  constructor() {
    super('No mechanism is bound: load the module of one.');
  }
}

/** Two contenders of a comparison have the same id, or a module binds several. */
export class DuplicateMechanismError extends InputError {
  constructor(readonly id: string) {
    super(`The mechanism ${id} is bound more than once: give each contender an id of its own.`);
  }
}

/** The book has positions that owe the asset, and the mechanism says nothing of taking those. */
export class ShortsNotTakenError extends InputError {
  constructor(readonly id: string) {
    super(`${id} takes no shorts, but the book has some: choose a mechanism that does, or loans.`);
  }
}

import { InputError, LiqlabError } from '@liqlab/core';

/** A mechanism, a scenario, a position or a measure that does not exist. */
export class UnknownNameError extends InputError {
  constructor(
    readonly kind: 'mechanism' | 'scenario' | 'position' | 'measure' | 'backstop',
    readonly unknown: string,
    readonly nearest: string,
  ) {
    super(
      `There is no ${kind} ${JSON.stringify(unknown)}: did you mean ${JSON.stringify(nearest)}?` +
        (kind === 'mechanism' || kind === 'scenario' ? ` \`liqlab ${kind}s\` lists them all.` : ''),
    );
  }
}

/** The baseline is none of the contenders. */
export class UnknownBaselineError extends InputError {
  constructor(
    readonly unknown: string,
    readonly nearest: string,
  ) {
    super(
      `The baseline ${JSON.stringify(unknown)} is not among the mechanisms compared: ` +
        `did you mean ${JSON.stringify(nearest)}?`,
    );
  }
}

/** A folder has a name that its package could not have. */
export class InvalidNameError extends InputError {
  constructor(readonly packageName: string) {
    super(
      `${JSON.stringify(packageName)} cannot be the name of a package and of a function: use small ` +
        'letters, digits and single hyphens, as in my-auction.',
    );
  }
}

/** A new package cannot be written, or would be over something else. */
export class NewFolderError extends InputError {
  constructor(
    readonly folder: string,
    readonly problem: string,
  ) {
    super(`${folder} ${problem}. Name another folder.`);
  }
}

/** A comparison cannot be gone on with. */
export class ResumeError extends InputError {
  constructor(
    readonly folder: string,
    readonly problem: string,
  ) {
    super(`${folder} cannot be resumed: ${problem}.`);
  }
}

/** The folder for the report cannot be written. */
export class OutputFolderError extends InputError {
  constructor(
    readonly folder: string,
    readonly problem: string,
  ) {
    super(`The report cannot be written: ${folder} ${problem}. Name another folder with --out.`);
  }
}

/** A module of the user's own cannot be loaded, or is not what it should be. */
export class PluginError extends InputError {
  constructor(
    readonly path: string,
    readonly problem: string,
    remedy = '`liqlab new` writes a package that works, to compare it with',
  ) {
    super(`${path} ${problem}. ${remedy}.`);
  }
}

/** What a module of the user's own said of itself, or of its parameters, is bad input. */
export class PluginInputError extends InputError {}

/** A module of the user's own ended the process that it was given, or did not answer in time. */
export class PluginLostError extends LiqlabError {
  constructor(
    readonly plugin: string,
    readonly how: 'ended' | 'late' | 'failed',
    readonly problem: string,
  ) {
    super(`${plugin} ${problem}.`);
  }
}

/** `--market` was given for something that has no markets. */
export class MarketNotWantedError extends InputError {
  constructor(readonly market: string) {
    super(
      `--market ${market} is for a file of loans with the column oracle_price. Leave it out, or name such a file with --book.`,
    );
  }
}

/** The run has no sale of this number. */
export class NoSuchSaleError extends InputError {
  constructor(
    readonly sale: number,
    readonly sales: number,
  ) {
    const range = sales === 0 ? 'it has none' : `they are numbered from 0 to ${sales - 1}`;
    super(`The run has no sale ${sale}: ${range}.`);
  }
}

/** A sweep was not told of what. */
export class SweepWithoutError extends InputError {
  constructor(
    readonly missing: 'mechanism' | 'parameter',
    readonly remedy: string,
  ) {
    super(`The sweep names no ${missing}: give ${remedy}.`);
  }
}

/** A sweep would have more points than anyone could wait for. */
export class TooManyPointsError extends InputError {
  constructor(
    readonly points: number,
    readonly most: number,
  ) {
    super(
      `The grid has ${points} points, more than ${most}: give fewer steps, as in NAME=LOW:HIGH:3, or ` +
        'draw --samples of it.',
    );
  }
}

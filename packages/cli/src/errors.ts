import { InputError } from '@liqlab/core';

/** A mechanism, a scenario or a position that does not exist. */
export class UnknownNameError extends InputError {
  constructor(
    readonly kind: 'mechanism' | 'scenario' | 'position',
    readonly unknown: string,
    readonly nearest: string,
  ) {
    super(
      `There is no ${kind} ${JSON.stringify(unknown)}: did you mean ${JSON.stringify(nearest)}?` +
        (kind === 'position' ? '' : ` \`liqlab ${kind}s\` lists them all.`),
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

/** A module that was named as a mechanism is none. */
export class PluginError extends InputError {
  constructor(
    readonly path: string,
    readonly problem: string,
  ) {
    super(`${path} ${problem}. docs/guides/adding-a-mechanism.md shows what it should look like.`);
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

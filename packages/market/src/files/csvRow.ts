import { InvalidFileError } from '@liqlab/core';
import type { CsvHeader } from './csvHeader.js';
import { parseNumber } from './parseNumber.js';
import type { CsvRecord } from './readCsvRecords.js';

/** The range of a numeric field; a bound that is absent does not bind. */
export interface FieldRange {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
}

/** One row below the header of a CSV file, its fields by column. */
export class CsvRow {
  constructor(
    private readonly header: CsvHeader,
    private readonly record: CsvRecord,
  ) {}

  /** Line of the file, from 1. */
  get line(): number {
    return this.record.line;
  }

  /** Text of a field; empty if the header has no such column. */
  text(column: string): string {
    const index = this.header.index(column);
    return index === undefined ? '' : (this.record.cells[index] ?? '');
  }

  /**
   * Number in a field.
   *
   * @throws {@link InvalidFileError} if it is no number, or out of range.
   */
  number(column: string, range: FieldRange): number {
    const value = parseNumber(this.text(column));
    if (value !== undefined && isInRange(value, range)) return value;
    throw this.error(
      column,
      `must be ${describe(range)}, not ${quote(this.text(column))}`,
      'Correct the value or leave the line out',
    );
  }

  /** The error that says what is wrong with a field of this row. */
  error(column: string, problem: string, remedy: string): InvalidFileError {
    return new InvalidFileError(
      this.header.file,
      this.line,
      this.header.name(column),
      problem,
      remedy,
    );
  }
}

function isInRange(value: number, { above, atLeast, below, atMost }: FieldRange): boolean {
  return (
    (above === undefined || value > above) &&
    (atLeast === undefined || value >= atLeast) &&
    (below === undefined || value < below) &&
    (atMost === undefined || value <= atMost)
  );
}

function describe({ above, atLeast, below, atMost }: FieldRange): string {
  const bounds = [
    above !== undefined && `above ${above}`,
    atLeast !== undefined && `at least ${atLeast}`,
    below !== undefined && `below ${below}`,
    atMost !== undefined && `at most ${atMost}`,
  ].filter(Boolean);
  return `a number ${bounds.join(' and ')}`;
}

function quote(text: string): string {
  return parseNumber(text) === undefined ? JSON.stringify(text) : text;
}

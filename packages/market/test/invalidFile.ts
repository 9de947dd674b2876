import { expect } from '@jest/globals';
import { InvalidFileError } from '@liqlab/core';

/** Expects that `read` refuses its file at this place, with a message that names it. */
export function expectInvalidFile(
  read: () => unknown,
  line: number | undefined,
  field: string | undefined,
  problem: string | RegExp,
): void {
  let error: unknown;
  try {
    read();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InvalidFileError);
  const invalid = error as InvalidFileError;
  expect([invalid.line, invalid.field]).toEqual([line, field]);
  expect(invalid.problem).toMatch(problem);
  expect(invalid.message).toContain(invalid.file);
}

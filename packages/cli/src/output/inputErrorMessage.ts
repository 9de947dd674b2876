import { InputError } from '@liqlab/core';
import { plainText } from '@liqlab/report';

/**
 * What to tell a user about bad input, in one line.
 *
 * @throws the error itself if it is a fault of the program.
 */
export function inputErrorMessage(error: unknown): string {
  if (error instanceof InputError) return plainText(error.message);
  throw error;
}

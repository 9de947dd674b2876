import { LiqlabError } from './liqlabError.js';

/** A value that should be a finite number is not. */
export class NotANumberError extends LiqlabError {
  constructor(readonly value: unknown) {
    super(
      `${JSON.stringify(String(value))} is not a finite number: write it as in 1234.5 or 1e-6.`,
    );
  }
}

/** A division by zero, which no mechanism may attempt. */
export class DivisionByZeroError extends LiqlabError {
  constructor(readonly dividend: string) {
    super(`${dividend} is divided by zero: guard against a zero divisor before dividing.`);
  }
}

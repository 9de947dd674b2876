import { InvalidArgumentError } from 'commander';

/** Parser of an option whose value is a whole number from `atLeast` to `atMost`. */
export function parseWholeNumber(atLeast: number, atMost: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= atLeast && value <= atMost) return value;
    throw new InvalidArgumentError(`Give a whole number from ${atLeast} to ${atMost}.`);
  };
}

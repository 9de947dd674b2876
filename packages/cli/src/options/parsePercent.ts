import { InvalidArgumentError } from 'commander';

/** Reads a percentage, with its sign or without, as a ratio; limits in per cent, both included. */
export function parsePercent(least: number, most: number): (text: string) => number {
  return (text) => {
    const [, digits] = /^(\d+(?:\.\d+)?)%?$/.exec(text) ?? [];
    const percent = Number(digits ?? Number.NaN);
    if (percent >= least && percent <= most) return percent / 100;
    throw new InvalidArgumentError(`Give a percentage from ${least} to ${most}.`);
  };
}

import { InvalidArgumentError } from 'commander';
import { limits } from './limits.js';

/** A ratio, in per cent or not: `0.5%`, `0.005`. */
export function parseInterval(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  const value = Number(digits) / (percent === '%' ? 100 : 1);
  const [least, most] = limits.interval;
  if (value >= least && value <= most) return value;
  throw new InvalidArgumentError(
    `Give a percentage like 0.5%, from ${100 * least}% to ${100 * most}%.`,
  );
}

import { limits } from './limits.js';
import { parseWholeNumber } from './parseWholeNumber.js';

/** Parser of an option whose value is a whole number within its limits. */
export function limited(name: Exclude<keyof typeof limits, 'interval'>): (text: string) => number {
  const [least, most] = limits[name];
  return parseWholeNumber(least, most);
}

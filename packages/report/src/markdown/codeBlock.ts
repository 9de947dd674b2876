import { plainText } from '../format/plainText.js';

const shortestFence = 3;

/** A line of code in a fence that is longer than any row of backticks inside. */
export function codeBlock(line: string): string {
  const rows = line.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(shortestFence, ...rows.map((row) => row.length + 1)));
  return [fence, plainText(line), fence].join('\n');
}

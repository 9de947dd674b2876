import type { Results } from './resultsSchema.js';

// Line breaks are escaped in strings: these are between numbers only.
const listOfNumbers = /\[\s+(?:(?:-?\d[\d.e+-]*|null),\s+)*(?:-?\d[\d.e+-]*|null)\s+\]/g;

/** The text of `results.json`: a field a line, and a list of numbers a line. */
export function resultsJson(results: Results): string {
  const text = JSON.stringify(results, null, 2);
  return `${text.replaceAll(listOfNumbers, (list) => list.replaceAll(/\s+/g, ' '))}\n`;
}

const decimalNotation = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** The finite number that `text` writes in decimal notation; `undefined` for any other text. */
export function parseNumber(text: string): number | undefined {
  const value = decimalNotation.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

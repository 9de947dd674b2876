import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { SaleOutcome } from '@liqlab/harness';
import { saleFields } from './saleFields.js';

const numberFields = saleFields.filter(([, type]) => type !== 'STRING').map(([field]) => field);
const textFields = saleFields.filter(([, type]) => type === 'STRING').map(([field]) => field);
const bytesOfNumber = 8;
// Quick, and within some per cent of the smallest.
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * Sales in about a fifth of their size as JSON: column by column, numbers as float64, of which many
 * columns are alike, then texts as JSON; all of it compressed, and in base64 to be a line of text.
 */
export function packSales(sales: readonly SaleOutcome[]): string {
  if (sales.length === 0) return '';
  const numbers = numberFields.flatMap((field) =>
    // NaN is no result of a run: it stands where there is no value.
    sales.map((sale) => (sale[field] as number | undefined) ?? Number.NaN),
  );
  const texts = textFields.map((field) => sales.map((sale) => sale[field]));
  const bytes = Buffer.concat([
    Buffer.from(Float64Array.from(numbers).buffer),
    Buffer.from(JSON.stringify(texts)),
  ]);
  return brotliCompressSync(bytes, options).toString('base64');
}

/**
 * The reverse of {@link packSales}.
 *
 * @throws if the text was damaged.
 */
export function unpackSales(packed: string, count: number): SaleOutcome[] {
  if (count === 0) return [];
  const bytes = brotliDecompressSync(Buffer.from(packed, 'base64'));
  const end = numberFields.length * count * bytesOfNumber;
  const numbers = new Float64Array(Uint8Array.from(bytes.subarray(0, end)).buffer);
  const texts = JSON.parse(bytes.toString('utf8', end)) as string[][];
  return Array.from({ length: count }, (_, sale) => {
    const entries = [
      ...numberFields.map((field, column) => {
        const value = numbers[column * count + sale] as number;
        return [field, Number.isNaN(value) ? undefined : value] as const;
      }),
      ...textFields.map((field, column) => [field, texts[column]?.[sale]] as const),
    ];
    return Object.fromEntries(entries) as unknown as SaleOutcome;
  });
}

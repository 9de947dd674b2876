import { decimalParameter, parseParameters } from '@liqlab/core';
import { z } from 'zod';
import { type Fault, flatDiscount } from '../../harness/test/flatDiscount.js';
import type { Catalogue, CatalogueEntry } from '../src/index.js';

function entry(id: string, fault: Fault, discount: string): CatalogueEntry {
  const schema = z.strictObject({
    discount: decimalParameter({ unit: 'ratio', atLeast: 0, below: 1 }).default(discount),
  });
  return {
    id,
    summary: `the whole position at a discount of ${discount}`,
    preset: {
      id,
      summary: 'a flat discount',
      schema,
      module: (parameters = {}, name = id) =>
        flatDiscount(name, fault, `${parseParameters(name, schema, parameters).discount}`),
    },
    parameters: {},
  };
}

/** Mechanisms quick enough for tests; two of them are broken. */
export const testCatalogue: Catalogue = {
  entries: [
    entry('test/flat', 'none', '0.05'),
    entry('test/flat (dear)', 'none', '0.1'),
    entry('test/throws', 'throws', '0.05'),
    entry('test/mints|<script>', 'mints', '0.05'),
  ],
  defaults: ['test/flat', 'test/flat (dear)'],
};

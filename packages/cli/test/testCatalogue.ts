import { z } from 'zod';
import { type Fault, flatDiscount } from '../../harness/test/flatDiscount.js';
import type { Catalogue, CatalogueEntry } from '../src/index.js';

function entry(id: string, fault: Fault, discount: string): CatalogueEntry {
  return {
    id,
    summary: `the whole position at a discount of ${discount}`,
    preset: {
      id,
      summary: 'a flat discount',
      schema: z.strictObject({ discount: z.string().default(discount) }),
      module: (_, name = id) => flatDiscount(name, fault, discount),
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

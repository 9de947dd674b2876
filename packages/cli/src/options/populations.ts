import { borrowerParameters, keeperParameters } from '@liqlab/market';
import { z } from 'zod';

const count = z.int().min(0).max(1000);
const share = z.number().min(0).max(1);
const nonNegative = z.number().min(0);
const generatedName = /^((flash|capital)-\d+|caretaker)$/;

/** Who may liquidate, beside or in place of the default population. */
export const keepersSchema = z
  .strictObject({
    population: z
      .strictObject({
        flashLoanKeepers: count,
        capitalKeepers: count,
        medianCapital: nonNegative,
        capitalSpread: nonNegative,
        slowestReaction: nonNegative,
        highestMargin: share,
        highestBidPremium: share,
        minimumProfit: nonNegative,
        minimumReturnOnGas: nonNegative,
        highestPriorityShare: share,
      })
      .partial()
      .describe('what differs from the default population, which is drawn for each path'),
    participation: z
      .strictObject({
        absentShare: share.default(0),
        cost: nonNegative.default(0),
        expectedProfit: nonNegative.default(0),
      })
      .describe('who of all of them comes at all, drawn for each path; everybody if absent'),
    add: z
      .array(keeperParameters)
      .refine(haveNames, 'must have different names, none of them flash-N, capital-N or caretaker')
      .describe('keepers beside it, the same on every path; see docs/guides/keepers.md'),
  })
  .partial();

/** See {@link keepersSchema}. */
export type Keepers = z.infer<typeof keepersSchema>;

/** What the borrowers do by themselves; who is in no share is passive. */
export const borrowersSchema = z
  .array(z.strictObject({ share, borrower: borrowerParameters }))
  .refine(addUp, 'must have shares that add up to 1 at most');

/** See {@link borrowersSchema}. */
export type Borrowers = z.infer<typeof borrowersSchema>;

function haveNames(keepers: readonly { readonly name: string }[]): boolean {
  const names = keepers.map(({ name }) => name);
  return new Set(names).size === names.length && !names.some((name) => generatedName.test(name));
}

function addUp(shares: readonly { readonly share: number }[]): boolean {
  return shares.reduce((sum, one) => sum + one.share, 0) <= 1 + 1e-9;
}

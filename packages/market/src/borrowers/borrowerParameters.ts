import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';

const healthFactor = () => floatParameter({ unit: 'health factor', above: 1 });
const funds = (share: number) =>
  floatParameter({ unit: 'share of the debt', atLeast: 0 }).default(share);

const passive = z.strictObject({ kind: z.literal('passive') });

const restoring = {
  /** Health factor below which it acts. */
  below: healthFactor().default(1.1),
  /** Health factor that it restores, as far as its money goes; above `below`. */
  target: healthFactor().default(1.3),
  /** Own money outside of the position. */
  funds: funds(0.25),
};

const ending = {
  /** Health factor below which it acts. */
  below: healthFactor().default(1.05),
};

const restores = ({ below, target }: { readonly below: number; readonly target: number }) =>
  target > below;
const restoresMore = { path: ['target'], error: 'must be above `below`' };

/**
 * Schema of {@link BorrowerParameters}. All figures are assumptions: how many borrowers watch their
 * positions, and with how much money, is in no source that we know.
 */
export const borrowerParameters = z.discriminatedUnion('kind', [
  passive,
  z.strictObject({ kind: z.literal('top-up'), ...restoring }).refine(restores, restoresMore),
  z.strictObject({ kind: z.literal('deleverage'), ...restoring }).refine(restores, restoresMore),
  z.strictObject({ kind: z.literal('stop-loss'), ...ending }),
  z.strictObject({ kind: z.literal('close'), ...ending, funds: funds(1) }),
]);

/** Every borrower, as data; `kind` tells them apart. */
export type BorrowerParameters = z.infer<typeof borrowerParameters>;

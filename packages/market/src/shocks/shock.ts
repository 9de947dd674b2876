import { secondsParameter } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import { emptyWindow, isNotEmpty, windowFields } from './timeWindow.js';

const factor = floatParameter({ unit: 'factor', above: 0 });

/** Where the figures are from; `imagined` or `assumption` is an answer too. */
const source = z.string().min(1);
const window = { source, ...windowFields };

const priceShock = z.strictObject({
  kind: z.literal('price'),
  source,
  at: windowFields.at,
  /** What the price is multiplied by from that moment on: 0.7 is a fall by 30 %. */
  factor,
  /** Seconds in which half of the fall, in the logarithm, is made good; permanent if absent. */
  halfLife: secondsParameter({ atLeast: 1 }).optional(),
});

const volatilityShock = z
  .strictObject({
    kind: z.literal('volatility'),
    ...window,
    /** What the log return of every block that starts in the window is multiplied by. */
    factor,
  })
  .refine(isNotEmpty, emptyWindow);

const depthShock = z
  .strictObject({
    kind: z.literal('depth'),
    ...window,
    /** What the venue's depth is multiplied by in the window: 0.25 leaves a quarter. */
    factor,
  })
  .refine(isNotEmpty, emptyWindow);

const gasShock = z
  .strictObject({
    kind: z.literal('gas'),
    ...window,
    /** What the gas price is multiplied by in the window. */
    factor,
  })
  .refine(isNotEmpty, emptyWindow);

const oracleFailureShock = z
  .strictObject({ kind: z.literal('oracle-failure'), ...window })
  .refine(isNotEmpty, emptyWindow);

/**
 * Something that goes wrong, as data with provenance. A window begins at `at` and is over at `until`:
 * the first second counts, the last one does not. Shocks compose, in any order: factors multiply.
 */
export const shockSchema = z.discriminatedUnion('kind', [
  priceShock,
  volatilityShock,
  depthShock,
  gasShock,
  oracleFailureShock,
]);

/** See {@link shockSchema}. */
export type Shock = z.infer<typeof shockSchema>;

/** Shocks of one kind. */
export type ShockOf<Kind extends Shock['kind']> = Extract<Shock, { kind: Kind }>;

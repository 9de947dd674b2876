import { z } from 'zod';

const number = z.number().nullable();
const interval = z.strictObject({ low: z.number(), high: z.number() }).nullable();
const byName = z.record(z.string(), z.number());

const parameter = z.strictObject({
  name: z.string().describe('that of one inside another after a dot'),
  unit: z.string(),
  isWhole: z.boolean(),
  from: z.number(),
  to: z.number(),
  values: z
    .array(z.number())
    .optional()
    .describe('values of a grid; absent where any may be drawn'),
});

const measure = z.strictObject({
  id: z.string(),
  title: z.string(),
  unit: z.string(),
  better: z.enum(['more', 'less']),
  formula: z.string(),
  fault: z
    .strictObject({ runs: z.int(), message: z.string() })
    .optional()
    .describe('runs in which it could not be computed, and why in the first of them'),
});

const point = z.strictObject({
  point: z.int().describe('0 is the mechanism as it was named'),
  contender: z.string().describe('a name that `liqlab compare` and `liqlab explain` take'),
  parameters: z.record(z.string(), number).describe('values of what is varied; null if unset'),
  runs: z.int(),
  failed: z.int(),
  means: z.record(z.string(), number).describe('by measure: mean over the scenarios'),
  scenarios: z.record(z.string(), z.record(z.string(), number)).describe('by scenario and measure'),
  regret: byName.describe('by scenario; empty for a point without a number for every measure'),
  maximalRegret: number,
  meanRegret: number,
  isOnFront: z.boolean(),
});

const sensitivity = z.strictObject({
  measure: z.string(),
  explained: number.describe('R² of the regression of ranks'),
  points: z.int(),
  parameters: z.record(z.string(), z.strictObject({ coefficient: number, interval })),
});

const difference = z.strictObject({
  mean: number,
  count: z.int(),
  interval,
  verdict: z.string(),
});

/** The format of `sweep.json`. */
export const sweepSchema = z.strictObject({
  kind: z.literal('sweep'),
  version: z.literal(1).describe('of this format'),
  liqlab: z.string().describe('version'),
  configHash: z.string(),
  hash: z.string().describe('SHA-256 of this document without it: the same for the same command'),
  partial: z.strictObject({ finished: z.int(), planned: z.int() }).nullable(),
  mechanism: z.string(),
  seed: z.int(),
  arithmetic: z.enum(['exact', 'fast']),
  design: z.enum(['grid', 'sobol']),
  scenarios: z.array(z.string()),
  paths: z.int().describe('of each scenario'),
  parameters: z.array(parameter),
  measures: z.array(measure),
  points: z.array(point),
  front: z.array(z.int()).describe('points that no other one dominates'),
  robust: z.int().nullable().describe('the point of least maximal regret'),
  shown: z
    .record(z.string(), z.array(z.string()))
    .describe('by scenario: measures in which the best and the worst point differ for sure'),
  differences: z
    .record(z.string(), difference)
    .describe('by measure: robust choice − point 0, on the same paths'),
  sensitivities: z.array(sensitivity),
  formulae: z.record(z.string(), z.string()),
});

/** See {@link sweepSchema}. */
export type SweepResults = z.infer<typeof sweepSchema>;

/** The format of `sweep.json` as a JSON Schema (draft 2020-12). */
export function sweepJsonSchema(): object {
  return z.toJSONSchema(sweepSchema);
}

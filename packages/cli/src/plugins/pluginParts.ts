import type { Measure } from '@liqlab/harness';
import { type MarketParameters, type Scenario, scenarioSchema } from '@liqlab/market';
import type { Results } from '@liqlab/report';
import type { ContainerModule } from 'inversify';
import { z } from 'zod';
import { PluginError } from '../errors.js';
import { importPlugin } from './importPlugin.js';

/** Writes a file of its own beside the report. */
export interface Reporter {
  /** Name of the file in the folder of the results. */
  readonly file: string;
  /** Its text: all that it says is in the results. */
  render(results: Results): string;
}

/** What a module of the user's own may provide beside mechanisms; each is an export of this name. */
export interface PluginParts {
  /** Scenarios that may be named by id. */
  readonly scenarios: readonly Scenario[];
  /** Measures that every run is judged by. */
  readonly measures: readonly Measure[];
  readonly reporters: readonly Reporter[];
  /** A module that rebinds parts of the market: `VenueService`, `OracleService`, `KeepersService`, … */
  readonly market?: (parameters: MarketParameters) => ContainerModule;
}

const method = z.custom<(...given: never[]) => unknown>(
  (value) => typeof value === 'function',
  'must be a function',
);

const measure = z.object({
  id: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be in camel case'),
  group: z.enum(['lenders', 'borrowers', 'price', 'time', 'keepers', 'cascade']),
  title: z.string().min(1),
  unit: z.enum(['ratio', 'seconds', 'debt asset', 'debt asset × seconds', 'count']),
  better: z.enum(['more', 'less', 'neither']),
  formula: z.string().min(1),
  absent: z.string().optional(),
  summary: z.enum(['mean', 'p5', 'p50', 'p95', 'p99']).optional(),
  chart: z.enum(['bars', 'distribution']).optional(),
  compute: method,
});

const parts = z.object({
  scenarios: z.array(scenarioSchema).default([]),
  measures: z.array(measure).default([]),
  reporters: z
    .array(
      z.object({
        file: z.string().regex(/^[\w-][\w.-]*$/, 'must be the name of a file, without a folder'),
        render: method,
      }),
    )
    .default([]),
  market: method.optional(),
});

/**
 * The parts that a module exports.
 *
 * @throws {@link PluginError} naming the first export that is not what it should be.
 */
export async function loadParts(name: string): Promise<PluginParts> {
  const { scenarios, measures, reporters, market } = await importPlugin(name);
  const parsed = parts.safeParse({ scenarios, measures, reporters, market });
  if (parsed.success) {
    const own = parsed.data.measures.map((one) => ({ ...one, from: name }));
    return { ...parsed.data, measures: own } as unknown as PluginParts;
  }
  const [issue] = parsed.error.issues;
  const problem = `exports ${issue?.path.join('.')}, which is wrong: ${issue?.message}`;
  throw new PluginError(name, problem, 'The guide “Plug in everything else” has one of each kind');
}

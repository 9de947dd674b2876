import {
  measures,
  type RunResult,
  type RunTable,
  rankingFlips,
  type SaleTable,
  saleMeasures,
} from '@liqlab/harness';
import { summarise } from '../summary/summarise.js';
import { summariseSales } from '../summary/summariseSales.js';
import { hashOf } from './hashOf.js';
import { mostListed, type Results, schemaVersion } from './resultsSchema.js';

/** A scenario, or a price file, as it was compared: see {@link resultsSchema} for each field. */
export type ScenarioSubject = Omit<Results['scenarios'][number], 'contenders'>;

/** What was compared, and in which worlds. */
export interface Subject
  extends Pick<
    Results,
    | 'liqlab'
    | 'command'
    | 'configHash'
    | 'seed'
    | 'arithmetic'
    | 'baseline'
    | 'backstops'
    | 'partial'
    | 'timeline'
    | 'map'
    | 'notes'
  > {
  /** In the order in which tables show them: those of the table of runs. */
  readonly scenarios: readonly [ScenarioSubject, ...ScenarioSubject[]];
}

/** What a report says of a contender beside its numbers. */
export type ContenderDescription = Pick<
  Results['contenders'][number],
  'id' | 'preset' | 'summary' | 'parameters'
>;

// Those that a table shows first.
const ranked = ['recovery', 'badDebt', 'borrowerLoss', 'settlementP50'];

/** The runs of a comparison, folded. */
export interface Folded {
  readonly table: RunTable;
  readonly sales: SaleTable;
  /** The first runs: {@link mostListed} at most are listed. */
  readonly runs: readonly RunResult[];
}

/**
 * The content of `results.json`. It depends on the arguments only: the same comparison with the same
 * seed gives the same bytes.
 *
 * @param contenders - those of the table, in its order.
 */
export function resultsDocument(
  { scenarios, ...subject }: Subject,
  contenders: readonly ContenderDescription[],
  { table, sales, runs }: Folded,
): Results {
  const [{ prices, book, world, paths }] = scenarios;
  const content = {
    ...subject,
    ...{ prices, book, world, paths },
    scenarios: scenarios.map((scenario) => ({
      ...scenario,
      contenders: numbersOf({ table, sales }, [scenario.prices.name], subject.baseline),
    })),
    measures: table.measures.map((one) => {
      const fault = table.measureFaults.get(one.id);
      return fault ? { ...one, fault } : one;
    }),
    saleMeasures: saleMeasures.map(({ compute: _, ...metadata }) => metadata),
    contenders: numbersOf({ table, sales }, table.scenarios, subject.baseline).map(
      (numbers, index) => ({
        ...(contenders[index] as ContenderDescription),
        ...numbers,
        failures: [...table.failures(numbers.id)],
      }),
    ),
    flips: measures
      .filter(({ id }) => ranked.includes(id))
      .flatMap((one) => rankingFlips(table, one)),
    runs: runs.slice(0, mostListed),
  };
  const hash = hashOf({ schemaVersion, ...content });
  return { schemaVersion, hash, ...content };
}

function numbersOf(
  { table, sales }: Pick<Folded, 'table' | 'sales'>,
  scenarios: readonly string[],
  baseline: string,
): Results['scenarios'][number]['contenders'] {
  return summarise(table, scenarios, baseline).map((summary, index) => {
    const id = table.contenders[index] as string;
    return { id, ...summary, sales: summariseSales(sales, scenarios, id) };
  });
}

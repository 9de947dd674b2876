import { measures, type RunResult } from '@liqlab/harness';
import { summarise } from '../summary/summarise.js';
import { hashOf } from './hashOf.js';
import { type Results, schemaVersion } from './resultsSchema.js';

/** What was compared, and in which world: see {@link resultsSchema} for each field. */
export type Subject = Pick<
  Results,
  'liqlab' | 'command' | 'seed' | 'arithmetic' | 'prices' | 'book' | 'world' | 'paths'
>;

/** What a report says of a contender beside its numbers. */
export type ContenderDescription = Pick<
  Results['contenders'][number],
  'id' | 'preset' | 'summary' | 'parameters'
>;

/**
 * The content of `results.json`. It depends on the arguments only: the same comparison with the same
 * seed gives the same bytes.
 *
 * @param contenders - in the order in which tables show them.
 */
export function resultsDocument(
  subject: Subject,
  contenders: readonly ContenderDescription[],
  results: readonly RunResult[],
): Results {
  const content = {
    ...subject,
    measures: measures.map(({ compute: _, ...metadata }) => metadata),
    contenders: contenders.map((contender) => withNumbers(contender, results)),
    runs: [...results],
  };
  const hash = hashOf({ schemaVersion, ...content });
  return { schemaVersion, hash, ...content };
}

function withNumbers(
  description: ContenderDescription,
  results: readonly RunResult[],
): Results['contenders'][number] {
  const { runs, eventsPosted, measures, failures } = summarise(results, description.id);
  return { ...description, runs, eventsPosted, measures, failures: [...failures] };
}

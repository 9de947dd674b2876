import type { RunFailure, RunResult } from '../comparison/comparison.js';
import type { MeasureDescription } from '../measures/measure.js';
import { measures } from '../measures/measures.js';
import type { Pair } from './difference.js';
import { NumberColumn } from './numberColumn.js';

/** A run that a contender lost. */
export interface LostRun extends RunFailure {
  readonly scenario: string;
  readonly path: number;
}

/** The runs of one contender in one scenario. */
export class RunColumns {
  /** Runs begun, the lost ones included. */
  runs = 0;
  /** Events after which every asset was conserved. */
  eventsPosted = 0;
  /** Lost runs. */
  failed = 0;
  private readonly columns: ReadonlyMap<string, NumberColumn>;

  /** @param measures - ids. */
  constructor(measures: readonly string[]) {
    this.columns = new Map(measures.map((id) => [id, new NumberColumn()]));
  }

  /** Takes the next run. */
  add({ path, measures, eventsPosted, failure }: RunResult): void {
    this.runs += 1;
    this.eventsPosted += eventsPosted;
    if (failure) this.failed += 1;
    for (const [id, column] of this.columns) column.set(path, measures[id] ?? null);
  }

  /** The numbers of a measure, by path. */
  column(measure: string): NumberColumn {
    return this.columns.get(measure) ?? new NumberColumn();
  }
}

// A mechanism that fails on every path would fill the memory with the same message.
const mostFailures = 100;

/**
 * Folds the results of a comparison as they come: 8 bytes a measure and run, so that ten thousand
 * paths of six contenders need some ten megabytes.
 */
export class RunTable {
  private readonly cells = new Map<string, RunColumns>();
  /** All measures that it has numbers of. */
  readonly measures: readonly MeasureDescription[];
  /** Measures that could not be computed in some runs: in how many, and why in the first of them. */
  readonly measureFaults = new Map<string, { readonly runs: number; readonly message: string }>();
  private readonly lostRuns = new Map<string, LostRun[]>();

  /**
   * @param scenarios - in the order in which reports show them.
   * @param contenders - ids, likewise.
   * @param own - measures beside those of the harness.
   */
  constructor(
    readonly scenarios: readonly string[],
    readonly contenders: readonly string[],
    own: readonly MeasureDescription[] = [],
  ) {
    this.measures = [...measures.map(({ compute: _, ...description }) => description), ...own];
    const ids = this.measures.map(({ id }) => id);
    for (const scenario of scenarios) {
      for (const contender of contenders) {
        this.cells.set(key(scenario, contender), new RunColumns(ids));
      }
    }
  }

  /** Takes the next result; its scenario and contender have to be of the table. */
  add(result: RunResult): void {
    const { scenario, contender, path, failure, measureFaults = {} } = result;
    this.runs(scenario, contender).add(result);
    for (const [id, message] of Object.entries(measureFaults)) {
      const known = this.measureFaults.get(id) ?? { runs: 0, message };
      this.measureFaults.set(id, { ...known, runs: known.runs + 1 });
    }
    if (!failure) return;
    const lost = this.lostRuns.get(contender) ?? [];
    this.lostRuns.set(contender, lost);
    if (lost.length < mostFailures) lost.push({ scenario, path, ...failure });
  }

  /** The runs of a contender in a scenario. */
  runs(scenario: string, contender: string): RunColumns {
    return this.cells.get(key(scenario, contender)) as RunColumns;
  }

  /** The first hundred lost runs of a contender. */
  failures(contender: string): readonly LostRun[] {
    return this.lostRuns.get(contender) ?? [];
  }

  /** The numbers that two contenders have on the same paths of a scenario. */
  pairs(scenario: string, measure: string, contender: string, baseline: string): Pair[] {
    const column = this.runs(scenario, contender).column(measure);
    const base = this.runs(scenario, baseline).column(measure);
    return column.indexed().flatMap(([path, value]) => {
      const other = base.at(path);
      return other === undefined ? [] : [[value, other] as const];
    });
  }
}

function key(scenario: string, contender: string): string {
  return JSON.stringify([scenario, contender]);
}

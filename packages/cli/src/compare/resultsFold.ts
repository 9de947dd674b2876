import { type RunResult, RunTable } from '@liqlab/harness';
import { mostListed, type Results, resultsDocument, type ScenarioSubject } from '@liqlab/report';
import type { PathFacts } from '../experiment/pathFacts.js';
import type { FinishedRun } from '../experiment/runExecutor.js';
import { commandLine } from './commandLine.js';
import type { ComparisonPlan } from './comparisonPlan.js';

/** What the document says that the runs do not. */
export interface AboutResults {
  /** Version. */
  readonly liqlab: string;
  readonly configHash: string;
  /** Runs that there should have been, if the comparison was interrupted. */
  readonly planned: number | null;
}

/** Folds runs, as they come, into what a report needs: its size hardly grows with them. */
export class ResultsFold {
  /** The numbers of every run. */
  readonly table: RunTable;
  /** Runs taken so far. */
  runs = 0;
  private readonly listed: RunResult[] = [];
  private readonly facts: ReadonlyMap<string, PathFacts[]>;
  private readonly pathCounts = new Map<string, number>();

  constructor(private readonly plan: ComparisonPlan) {
    const scenarios = plan.sources.map(({ name }) => name);
    this.table = new RunTable(
      scenarios,
      plan.contenders.map(({ id }) => id),
    );
    this.facts = new Map(scenarios.map((name) => [name, []]));
  }

  /** Takes the next run, in the order of the plan. */
  add({ result, facts }: FinishedRun): void {
    this.runs += 1;
    this.table.add(result);
    if (this.listed.length < mostListed) this.listed.push(result);
    const { scenario, path } = result;
    this.pathCounts.set(scenario, path + 1);
    const known = this.facts.get(scenario) as PathFacts[];
    if (known.length === path && path < mostListed) known.push(facts);
  }

  /** The document of the runs so far, at least one. */
  results({ liqlab, configHash, planned }: AboutResults): Results {
    const { config, contenders, sources } = this.plan;
    const { seed, arithmetic, baseline } = config;
    const command = commandLine(config, contenders[0]?.id ?? '');
    const partial = planned === null ? null : { finished: this.runs, planned };
    const scenarios = sources.map(({ name, description }): ScenarioSubject => {
      const pathCount = this.pathCounts.get(name) ?? 0;
      return { ...description, pathCount, paths: this.facts.get(name) ?? [] };
    });
    const subject = {
      ...{ liqlab, command, configHash, seed, arithmetic, baseline, partial },
      scenarios: scenarios as [ScenarioSubject, ...ScenarioSubject[]],
    };
    return resultsDocument(subject, contenders, this.table, this.listed);
  }
}

import { type RunExcerpt, type RunResult, RunTable, SaleTable } from '@liqlab/harness';
import { marketNotes } from '@liqlab/market';
import { mostListed, type Results, resultsDocument, type ScenarioSubject } from '@liqlab/report';
import type { PathFacts } from '../experiment/pathFacts.js';
import type { FinishedRun } from '../experiment/runExecutor.js';
import { type ChosenPath, chosenPath } from './chosenPath.js';
import { commandLine } from './commandLine.js';
import type { ComparisonPlan } from './comparisonPlan.js';
import { mapOfPath } from './mapOfPath.js';
import { pluginNotes } from './pluginNotes.js';

/** What the document says that the runs do not. */
export interface AboutResults {
  /** Version. */
  readonly liqlab: string;
  readonly configHash: string;
  /** Runs that there should have been, if the comparison was interrupted. */
  readonly planned: number | null;
  /** What happened on the path that is shown in detail; `null` if that is not known. */
  readonly excerpts: ReadonlyMap<string, RunExcerpt> | null;
}

function notesOf({ sources }: ComparisonPlan, { scenario, path }: ChosenPath): Results['notes'] {
  const market = sources.find(({ name }) => name === scenario)?.market(path);
  return market ? marketNotes(market) : [];
}

/** Folds runs, as they come, into what a report needs: its size hardly grows with them. */
export class ResultsFold {
  /** The numbers of every run. */
  readonly table: RunTable;
  /** The distributions of their sales. */
  readonly sales = new SaleTable();
  /** Runs taken so far. */
  runs = 0;
  /** Excerpts that came with the runs, by contender. */
  readonly excerpts = new Map<string, RunExcerpt>();
  private readonly listed: RunResult[] = [];
  private readonly facts: ReadonlyMap<string, PathFacts[]>;
  private readonly pathCounts = new Map<string, number>();

  constructor(private readonly plan: ComparisonPlan) {
    const scenarios = plan.sources.map(({ name }) => name);
    this.table = new RunTable(
      scenarios,
      plan.contenders.map(({ id }) => id),
      [...plan.used.values()].flatMap(({ measures }) => measures),
    );
    this.facts = new Map(scenarios.map((name) => [name, []]));
  }

  /** Takes the next run, in the order of the plan. */
  add({ result, facts, sales, excerpt }: FinishedRun): void {
    this.runs += 1;
    this.table.add(result);
    this.sales.add(result, sales);
    if (excerpt) this.excerpts.set(result.contender, excerpt);
    if (this.listed.length < mostListed) this.listed.push(result);
    const { scenario, path } = result;
    this.pathCounts.set(scenario, path + 1);
    const known = this.facts.get(scenario) as PathFacts[];
    if (known.length === path && path < mostListed) known.push(facts);
  }

  /** The document of the runs so far, at least one. */
  results({ liqlab, configHash, planned, excerpts }: AboutResults): Results {
    const { config, contenders, sources, backstops } = this.plan;
    const { seed, arithmetic, baseline } = config;
    const command = commandLine(config, contenders[0]?.id ?? '');
    const partial = planned === null ? null : { finished: this.runs, planned };
    const scenarios = sources.map(({ name, description }): ScenarioSubject => {
      const pathCount = this.pathCounts.get(name) ?? 0;
      return { ...description, pathCount, paths: this.facts.get(name) ?? [] };
    });
    const chosen = chosenPath(this.table);
    const subject = {
      ...{ liqlab, command, configHash, seed, arithmetic, baseline, backstops, partial },
      scenarios: scenarios as [ScenarioSubject, ...ScenarioSubject[]],
      timeline: excerpts && this.timelineOf(chosen, excerpts),
      map: mapOfPath(this.plan, chosen),
      notes: [...pluginNotes(this.plan), ...notesOf(this.plan, chosen)],
    };
    const { table, sales, listed: runs } = this;
    return resultsDocument(subject, contenders, { table, sales, runs });
  }

  private timelineOf(
    { scenario, path, chosen }: ChosenPath,
    excerpts: ReadonlyMap<string, RunExcerpt>,
  ): Results['timeline'] {
    const startsAt = this.facts.get(scenario)?.[path]?.startsAt ?? 0;
    const runs = [...excerpts].map(([contender, excerpt]) => ({ contender, ...excerpt }));
    return { scenario, path, startsAt, chosen, runs };
  }
}

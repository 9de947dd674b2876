import type { LawResult } from '@liqlab/conformance';
import type { MeasureDescription } from '@liqlab/harness';
import type { Scenario } from '@liqlab/market';
import type { ContenderDescription, Results } from '@liqlab/report';
import type { FinishedRun } from '../experiment/runExecutor.js';
import type { ContenderSpec, RunSpec } from '../experiment/runSpec.js';

/** What a plug-in provides, as data. */
export interface PluginContents {
  readonly presets: readonly { readonly id: string; readonly summary: string }[];
  readonly scenarios: readonly Scenario[];
  readonly measures: readonly MeasureDescription[];
  /** Files that its reporters write. */
  readonly reports: readonly string[];
  /** Whether it rebinds parts of the market. */
  readonly hasMarket: boolean;
}

/** What is asked of the process that a plug-in lives in. */
export type Question =
  | { readonly ask: 'contents'; readonly plugin: string }
  | { readonly ask: 'describe'; readonly contender: ContenderSpec }
  | { readonly ask: 'run'; readonly spec: RunSpec }
  | { readonly ask: 'examine'; readonly exam: ExamSpec }
  | {
      readonly ask: 'report';
      readonly plugin: string;
      readonly file: string;
      readonly results: Results;
    };

/** One law of an exam, as data. */
export interface ExamSpec {
  readonly contender: ContenderSpec;
  /** Id of the law. */
  readonly law: string;
  readonly seed: number | undefined;
  readonly runs: number | undefined;
}

/** What is answered to each question. */
export interface Answers {
  readonly contents: PluginContents;
  readonly describe: ContenderDescription;
  readonly run: FinishedRun;
  readonly examine: LawResult;
  readonly report: string;
}

/** The answer to a question. */
export type AnswerTo<Q extends Question> = Answers[Q['ask']];

/** Answers questions about plug-ins: in a process of its own, or in this one. */
export interface PluginHost {
  /**
   * @throws {@link InputError} if the plug-in is not what it should be; {@link PluginLostError} if it
   * ended its process or did not answer in time.
   */
  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>>;
  /** Ends the process, if there is one; nothing may be asked afterwards. */
  close(): void;
}

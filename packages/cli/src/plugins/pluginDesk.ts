import { Exam, examineLaw, examTerms, type LawResult, laws } from '@liqlab/conformance';
import { InputError, type MechanismPreset } from '@liqlab/core';
import type { RunFailure } from '@liqlab/harness';
import type { Results } from '@liqlab/report';
import type { Catalogue } from '../catalogue.js';
import { describeContender } from '../compare/describeContender.js';
import { type FinishedRun, RunExecutor } from '../experiment/runExecutor.js';
import type { ContenderSpec, RunSpec } from '../experiment/runSpec.js';
import { examOptionsOf } from './examOptionsOf.js';
import { kept } from './kept.js';
import { loadPresets } from './loadPresets.js';
import { loadParts } from './pluginParts.js';
import type { AnswerTo, ExamSpec, PluginHost, Question } from './question.js';

/** Answers questions about plug-ins in the process that it is in. */
export class PluginDesk implements PluginHost {
  private readonly executor: RunExecutor;
  private readonly exams = new Map<string, Promise<Exam>>();

  constructor(catalogue: Catalogue) {
    this.executor = new RunExecutor(catalogue);
  }

  ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    return this.answer(question) as Promise<AnswerTo<Q>>;
  }

  close(): void {}

  private answer(question: Question): Promise<AnswerTo<Question>> {
    switch (question.ask) {
      case 'contents':
        return this.contents(question.plugin);
      case 'describe':
        return this.describe(question.contender);
      case 'run':
        return this.run(question.spec);
      case 'examine':
        return this.examine(question.exam);
      case 'report':
        return this.report(question.plugin, question.file, question.results);
    }
  }

  private async contents(plugin: string) {
    const presets = await loadPresets(plugin);
    const { scenarios, measures, reporters, market } = await loadParts(plugin);
    return {
      presets: presets.map(({ id, summary }) => ({ id, summary })),
      scenarios,
      measures: measures.map(({ compute: _, ...description }) => description),
      reports: reporters.map(({ file }) => file),
      hasMarket: market !== undefined,
    };
  }

  private async report(plugin: string, name: string, results: Results): Promise<string> {
    const { reporters } = await loadParts(plugin);
    const text: unknown = reporters.find(({ file }) => file === name)?.render(results);
    if (typeof text === 'string') return text;
    throw new TypeError(`it gave ${typeof text} in place of a text`);
  }

  private async describe(contender: ContenderSpec) {
    return describeContender(contender, await this.presetOf(contender));
  }

  /** Whatever the plug-in throws costs it the run. */
  private async run(spec: RunSpec): Promise<FinishedRun> {
    try {
      return await this.executor.execute(spec);
    } catch (error) {
      if (error instanceof InputError) throw error;
      return this.executor.lost(spec, failureOf(spec, error));
    }
  }

  private async examine({ contender, law: id, seed, runs }: ExamSpec): Promise<LawResult> {
    const law = laws.find((one) => one.id === id);
    if (!law) throw new TypeError(`There is no law ${id}.`);
    const exam = await kept(this.exams, JSON.stringify([contender, seed, runs]), async () => {
      const preset = await this.presetOf(contender);
      const options = contender.plugin === undefined ? {} : await examOptionsOf(contender.plugin);
      const changes = { ...(seed === undefined ? {} : { seed }), ...(runs ? { runs } : {}) };
      return new Exam(
        preset.module(contender.parameters, contender.id),
        examTerms({ ...options, ...changes }),
      );
    });
    return examineLaw(law, exam);
  }

  private presetOf(contender: ContenderSpec): Promise<MechanismPreset> {
    return this.executor.presetOf(contender);
  }
}

function failureOf({ contender }: RunSpec, error: unknown): RunFailure {
  const { name, message } = error instanceof Error ? error : new Error(`threw ${String(error)}`);
  return { error: name, message: `${contender.id} failed: ${name}: ${message}` };
}

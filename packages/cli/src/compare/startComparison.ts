import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Results, resultsSchema } from '@liqlab/report';
import type { Catalogue } from '../catalogue.js';
import { ResumeError } from '../errors.js';
import { configHash } from '../journal/configHash.js';
import { Journal } from '../journal/journal.js';
import type { CompareArguments, CompareFlags } from '../options/compareFlags.js';
import { readConfig } from '../options/readConfig.js';
import { type CompareSettings, configOf, mergeFlags, settingsOf } from '../options/resolveFlags.js';
import { OutputFolder } from '../output/outputFolder.js';
import { type ComparisonPlan, planComparison } from './comparisonPlan.js';
import { resultFiles } from './resultFiles.js';

/** A comparison that is ready to be run, or gone on with. */
export interface StartedComparison {
  readonly plan: ComparisonPlan;
  readonly configHash: string;
  /** Has the runs of before, if there are any. */
  readonly journal: Journal;
  readonly settings: CompareSettings;
}

/** One whose results are there already. */
export interface EndedComparison {
  readonly results: Results;
  readonly settings: CompareSettings;
}

/** What a start needs beside the arguments. */
export interface StartContext {
  readonly catalogue: Catalogue;
  /** Of liqlab. */
  readonly version: string;
}

/**
 * Checks everything that a user gave, then begins a journal in the folder of the results; with
 * `--resume` goes on with the one that is there.
 *
 * @throws {@link InputError}; nothing has been written then.
 */
export async function startComparison(
  { config: configFile, resume, ...given }: CompareArguments,
  context: StartContext,
): Promise<StartedComparison | EndedComparison> {
  const flags = mergeFlags(given, configFile === undefined ? {} : readConfig(configFile));
  const out = resume ?? flags.out;
  const settings = settingsOf(out === undefined ? flags : { ...flags, out });
  const asked = resume !== undefined && !saysWhat(flags) ? undefined : await plan(flags, context);
  new OutputFolder(settings.out).check(Object.values(resultFiles));
  if (resume !== undefined) {
    const earlier = await goOn(resume, asked, context);
    if (earlier) return { ...earlier, settings };
  }
  if (!asked) throw new ResumeError(settings.out, 'nothing was begun there');
  const { version: liqlab } = context;
  const header = { journal: 1, liqlab, config: asked.plan.config, configHash: asked.hash } as const;
  const journal = Journal.begin(settings.out, header);
  return { plan: asked.plan, configHash: asked.hash, journal, settings };
}

/** A plan and the hash of its configuration. */
interface Asked {
  readonly plan: ComparisonPlan;
  readonly hash: string;
}

async function plan(flags: CompareFlags, context: StartContext): Promise<Asked> {
  const { catalogue, version } = context;
  const made = await planComparison(configOf(flags, catalogue.defaults), catalogue);
  return { plan: made, hash: configHash(version, made.config) };
}

/** Whether the flags say what to compare, and not just how. */
function saysWhat({
  workers: _w,
  runLimit: _r,
  out: _out,
  json: _json,
  ...what
}: CompareFlags): boolean {
  return Object.keys(what).length > 0;
}

async function goOn(
  folder: string,
  asked: Asked | undefined,
  context: StartContext,
): Promise<Omit<StartedComparison, 'settings'> | Omit<EndedComparison, 'settings'> | undefined> {
  const journal = Journal.reopen(folder);
  if (!journal) {
    const results = earlierResults(folder);
    if (results && asked) requireSame(folder, asked.hash, results.configHash);
    return results && { results };
  }
  const { config, configHash: hash } = journal.header;
  if (asked) requireSame(folder, asked.hash, hash);
  const made = await planComparison(config, context.catalogue);
  requireSame(folder, configHash(context.version, made.config), hash);
  return { plan: made, configHash: hash, journal };
}

function requireSame(folder: string, asked: string, begun: string): void {
  if (asked === begun) return;
  const problem =
    'it was begun with another configuration, other files or another version of liqlab; ' +
    'leave the flags out, or name another folder with --out';
  throw new ResumeError(folder, problem);
}

function earlierResults(folder: string): Results | undefined {
  const file = join(folder, resultFiles.results);
  if (!existsSync(file)) return undefined;
  const parsed = resultsSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new ResumeError(folder, `${resultFiles.results} there is of another version of liqlab`);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../catalogue.js';
import { ResumeError } from '../errors.js';
import { configHash } from '../journal/configHash.js';
import { Journal } from '../journal/journal.js';
import type { CompareArguments, CompareFlags } from '../options/compareFlags.js';
import { readConfig } from '../options/readConfig.js';
import { type CompareSettings, mergeFlags, settingsOf } from '../options/resolveFlags.js';
import { OutputFolder } from '../output/outputFolder.js';
import type { ComparisonPlan } from './comparisonPlan.js';
import type { ExperimentKind } from './experimentKind.js';

/** A comparison that is ready to be run, or gone on with. */
export interface StartedComparison<Plan extends ComparisonPlan> {
  readonly plan: Plan;
  readonly configHash: string;
  /** Has the runs of before, if there are any. */
  readonly journal: Journal;
  readonly settings: CompareSettings;
}

/** One whose results are there already. */
export interface EndedComparison<Document> {
  readonly results: Document;
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
export async function startComparison<Plan extends ComparisonPlan, Document extends Hashed>(
  { config: configFile, resume, ...given }: CompareArguments,
  context: StartContext,
  kind: ExperimentKind<Plan, Document>,
): Promise<StartedComparison<Plan> | EndedComparison<Document>> {
  const flags = mergeFlags(given, configFile === undefined ? {} : readConfig(configFile));
  const settings = settingsOf({ ...flags, out: resume ?? flags.out ?? kind.out });
  const isAsked = resume === undefined || saysWhat(given, configFile);
  const asked = isAsked ? await plan(flags, context, kind) : undefined;
  new OutputFolder(settings.out).check(kind.files);
  if (resume !== undefined) {
    const earlier = await goOn(resume, asked, context, kind);
    if (earlier) return { ...earlier, settings };
  }
  if (!asked) throw new ResumeError(settings.out, 'nothing was begun there');
  const { version: liqlab } = context;
  const header = { journal: 2, liqlab, config: asked.plan.config, configHash: asked.hash } as const;
  const journal = Journal.begin(settings.out, header);
  return { plan: asked.plan, configHash: asked.hash, journal, settings };
}

/** Results that say what they are of. */
interface Hashed {
  readonly configHash: string;
}

/** A plan and the hash of its configuration. */
interface Asked<Plan> {
  readonly plan: Plan;
  readonly hash: string;
}

async function plan<Plan extends ComparisonPlan>(
  flags: CompareFlags,
  { catalogue, version }: StartContext,
  kind: ExperimentKind<Plan, unknown>,
): Promise<Asked<Plan>> {
  const made = await kind.plan(kind.config(flags, catalogue), catalogue);
  return { plan: made, hash: configHash(version, made.config) };
}

/** Whether the flags say what to run, and not just how. */
function saysWhat(
  { workers: _w, runLimit: _r, out: _out, json: _json, ...what }: CompareFlags,
  configFile: string | undefined,
): boolean {
  return configFile !== undefined || Object.keys(what).length > 0;
}

async function goOn<Plan extends ComparisonPlan, Document extends Hashed>(
  folder: string,
  asked: Asked<Plan> | undefined,
  context: StartContext,
  kind: ExperimentKind<Plan, Document>,
): Promise<
  | Omit<StartedComparison<Plan>, 'settings'>
  | Omit<EndedComparison<Document>, 'settings'>
  | undefined
> {
  const journal = Journal.reopen(folder);
  if (!journal) {
    const results = earlierResults(folder, kind);
    if (results && asked) requireSame(folder, asked.hash, results.configHash);
    return results && { results };
  }
  const { config, configHash: hash } = journal.header;
  const command = config.sweep ? 'sweep' : 'compare';
  if (command !== kind.command) {
    throw new ResumeError(folder, `it was begun by liqlab ${command}, which goes on with it`);
  }
  if (asked) requireSame(folder, asked.hash, hash);
  const made = await kind.plan(config, context.catalogue);
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

function earlierResults<Document>(
  folder: string,
  { results, parse }: ExperimentKind<ComparisonPlan, Document>,
): Document | undefined {
  const file = join(folder, results);
  if (!existsSync(file)) return undefined;
  const document = parse(JSON.parse(readFileSync(file, 'utf8')));
  if (document) return document;
  throw new ResumeError(folder, `${results} there is of another version of liqlab`);
}

import type { ContenderDescription } from '@liqlab/report';
import type { Catalogue, CatalogueEntry } from '../catalogue.js';
import { PluginError, UnknownNameError } from '../errors.js';
import type { ContenderSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import { isInstalled } from '../plugins/findModule.js';
import { isModuleName, isPath } from '../plugins/moduleName.js';
import type { PluginContents, PluginHost } from '../plugins/question.js';
import { type ContenderName, readContenderName } from './contenderName.js';
import { describeContender } from './describeContender.js';

/** A mechanism that takes part, found to be right. */
export interface ChosenContender {
  readonly spec: ContenderSpec;
  readonly description: ContenderDescription;
}

/** The names of a comparison that mean mechanisms, and where they may be from. */
export interface ContenderRequest {
  /**
   * Ids of the catalogue or of a module in `used`, or names of modules, all of whose mechanisms take
   * part; each with parameters in braces or without.
   */
  readonly names: readonly string[];
  /** What modules provide whose mechanisms may be named by id, by their names. */
  readonly used: ReadonlyMap<string, PluginContents>;
  readonly catalogue: Catalogue;
  /** Answers for the modules. */
  readonly host: PluginHost;
}

/**
 * The mechanisms named, in the order asked for.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}, {@link PluginError}
 */
export async function chooseContenders(request: ContenderRequest): Promise<ChosenContender[]> {
  const chosen: ChosenContender[] = [];
  for (const name of request.names) chosen.push(...(await choose(name, request)));
  return chosen;
}

async function choose(
  name: string,
  { used, catalogue, host }: ContenderRequest,
): Promise<ChosenContender[]> {
  const read = readContenderName(name);
  const entry = catalogue.entries.find(({ id }) => id === read.base);
  if (entry) return [fromCatalogue(name, read, entry)];
  const isModule = isPath(read.base) || read.base.startsWith('@') || isPackage(read.base);
  const specs = isModule
    ? pluginSpecs(read, read.base, await presetsOf(read.base, host))
    : [...used].flatMap(([plugin, { presets }]) =>
        pluginSpecs(
          read,
          plugin,
          presets.filter(({ id }) => id === read.base),
        ),
      );
  if (specs.length === 0) throw unknown(read.base, used, catalogue);
  return Promise.all(specs.map((spec) => described(spec, host)));
}

function isPackage(name: string): boolean {
  return isModuleName(name) && isInstalled(name);
}

async function presetsOf(plugin: string, host: PluginHost): Promise<PluginContents['presets']> {
  const { presets } = await host.ask({ ask: 'contents', plugin });
  if (presets.length > 0) return presets;
  throw new PluginError(plugin, 'exports no list of presets: {id, summary, schema, module}');
}

function fromCatalogue(
  name: string,
  { parameters: changed }: ContenderName,
  { preset, parameters, summary }: CatalogueEntry,
): ChosenContender {
  const spec = { id: name, preset: preset.id, parameters: { ...parameters, ...changed } };
  return { spec, description: describeContender(spec, preset, summary) };
}

function pluginSpecs(
  { braces, parameters }: ContenderName,
  plugin: string,
  presets: PluginContents['presets'],
): ContenderSpec[] {
  return presets.map(({ id }) => ({ id: `${id}${braces}`, preset: id, parameters, plugin }));
}

async function described(spec: ContenderSpec, host: PluginHost): Promise<ChosenContender> {
  return { spec, description: await host.ask({ ask: 'describe', contender: spec }) };
}

function unknown(
  id: string,
  used: ReadonlyMap<string, PluginContents>,
  { entries }: Catalogue,
): UnknownNameError {
  const own = [...used.values()].flatMap(({ presets }) => presets.map((preset) => preset.id));
  const ids = [...own, ...entries.map((entry) => entry.id)] as [string, ...string[]];
  return new UnknownNameError('mechanism', id, nearestName(id, ids));
}

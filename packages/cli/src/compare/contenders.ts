import { InvalidParameterError } from '@liqlab/core';
import type { ContenderDescription } from '@liqlab/report';
import { parse } from 'yaml';
import type { Catalogue, CatalogueEntry } from '../catalogue.js';
import { UnknownNameError } from '../errors.js';
import type { ContenderSpec } from '../experiment/runSpec.js';
import { nearestName } from '../nearestName.js';
import { plainJson } from './plainJson.js';

/**
 * The entries of the catalogue by their names, in the order asked for. A name is an id, or an id with
 * parameters in braces over those of its entry: `dutch-auction/maker-clip{tail: 7200}`.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function chooseEntries(names: readonly string[], catalogue: Catalogue): CatalogueEntry[] {
  return names.map((name) => {
    const { id, parameters } = readName(name);
    const entry = findEntry(id, catalogue);
    if (!parameters) return entry;
    return { ...entry, id: name, parameters: { ...entry.parameters, ...parameters } };
  });
}

function findEntry(id: string, { entries }: Catalogue): CatalogueEntry {
  const entry = entries.find((one) => one.id === id);
  if (entry) return entry;
  const ids = entries.map((one) => one.id) as [string, ...string[]];
  throw new UnknownNameError('mechanism', id, nearestName(id, ids));
}

function readName(name: string): { id: string; parameters?: Record<string, unknown> } {
  const [, id, braces] = /^([^{]+)(\{.*\})$/s.exec(name) ?? [];
  if (id === undefined || braces === undefined) return { id: name };
  try {
    return { id: id.trim(), parameters: parse(braces) as Record<string, unknown> };
  } catch {
    const problem = `${braces} is not a list of names and values: write it as in {tail: 7200}`;
    throw new InvalidParameterError(id.trim(), '(parameters)', problem);
  }
}

/**
 * The entry as data.
 *
 * @throws {@link InvalidParameterError}
 */
export function specOf({ id, preset, parameters, plugin }: CatalogueEntry): ContenderSpec {
  // Refuses parameters that are wrong before the first run.
  preset.module(parameters, id);
  return { id, preset: preset.id, parameters, ...(plugin === undefined ? {} : { plugin }) };
}

/** What the report says of the entry: every parameter, the defaults filled in. */
export function descriptionOf(entry: CatalogueEntry): ContenderDescription {
  const { id, summary, preset } = entry;
  const parameters = preset.schema.parse(entry.parameters);
  return { id, preset: preset.id, summary, parameters: plainJson(parameters) };
}

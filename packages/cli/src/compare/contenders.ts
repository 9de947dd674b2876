import type { Contender } from '@liqlab/harness';
import type { ContenderDescription } from '@liqlab/report';
import type { Catalogue, CatalogueEntry } from '../catalogue.js';
import { UnknownNameError } from '../errors.js';
import { nearestName } from '../nearestName.js';
import { plainJson } from './plainJson.js';

/**
 * The entries of the catalogue by their ids, in the order asked for.
 *
 * @throws {@link UnknownNameError}
 */
export function chooseEntries(ids: readonly string[], { entries }: Catalogue): CatalogueEntry[] {
  return ids.map((id) => {
    const entry = entries.find((one) => one.id === id);
    if (entry) return entry;
    const names = entries.map((one) => one.id) as [string, ...string[]];
    throw new UnknownNameError('mechanism', id, nearestName(id, names));
  });
}

/** @throws {@link InvalidParameterError} */
export function contenderOf({ id, preset, parameters }: CatalogueEntry): Contender {
  return { id, mechanism: preset.module(parameters, id) };
}

/** What the report says of the entry: every parameter, the defaults filled in. */
export function descriptionOf(entry: CatalogueEntry): ContenderDescription {
  const { id, summary, preset } = entry;
  const parameters = preset.schema.parse(entry.parameters);
  return { id, preset: preset.id, summary, parameters: plainJson(parameters) };
}

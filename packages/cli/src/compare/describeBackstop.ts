import { parseParameters } from '@liqlab/core';
import type { Results } from '@liqlab/report';
import { findBackstop } from './findBackstop.js';
import { plainJson } from './plainJson.js';

/**
 * What the report says of a backstop: every parameter, the defaults filled in.
 *
 * @throws {@link UnknownNameError}, {@link InvalidParameterError}
 */
export function describeBackstop(name: string): Results['backstops'][number] {
  const { preset, parameters } = findBackstop(name);
  const { id, summary, schema } = preset;
  return { id, summary, parameters: plainJson(parseParameters(id, schema, parameters) ?? {}) };
}

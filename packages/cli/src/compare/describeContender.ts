import { type MechanismPreset, parseParameters } from '@liqlab/core';
import type { ContenderDescription } from '@liqlab/report';
import type { ContenderSpec } from '../experiment/runSpec.js';
import { plainJson } from './plainJson.js';

/**
 * What the report says of a contender: every parameter, the defaults filled in.
 *
 * @param summary - that of the preset if absent.
 * @throws {@link InvalidParameterError}
 */
export function describeContender(
  { id, parameters }: ContenderSpec,
  preset: MechanismPreset,
  summary: string = preset.summary,
): ContenderDescription {
  // Refuses parameters that are wrong before the first run.
  preset.module(parameters, id);
  const settings = parseParameters(id, preset.schema, parameters);
  return { id, preset: preset.id, summary, parameters: plainJson(settings ?? {}) };
}

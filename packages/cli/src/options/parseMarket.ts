import { checked, yamlOf } from './checkedYaml.js';
import { type MarketChanges, marketChangesSchema } from './marketChanges.js';

/** What `--market` says, in YAML: `{venue: {permanentShare: 0.2}, oracle: {kind: delayed}}`. */
export function parseMarket(text: string): MarketChanges {
  return checked(marketChangesSchema, yamlOf(text), '{oracle: {kind: delayed}}');
}

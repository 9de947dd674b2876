import { scenarios } from '@liqlab/market';
import { describedList } from './describedList.js';

/** The scenarios that come with liqlab, a line each, the default first. */
export function listScenarios(): string {
  return describedList(scenarios.map(({ id, summary }) => [id, summary]));
}

import type { Catalogue } from '../catalogue.js';
import { describedList } from './describedList.js';

/** The mechanisms of a catalogue, a line each; those that are compared by default have a star. */
export function listMechanisms({ entries, defaults }: Catalogue): string {
  const lines = entries.map(({ id, summary }) => {
    return [defaults.includes(id) ? `* ${id}` : `  ${id}`, summary] as const;
  });
  return `${describedList(lines)}\n* compared unless --mechanisms says otherwise\n`;
}

import type { PageData } from '../page/pageData.js';
import type { TableCell } from '../page/tableModel.js';

/** Why a number is missing, where one is. */
export function missingNotes(
  shown: readonly PageData['measures'][number][],
  rows: readonly (readonly TableCell[])[],
): string[] {
  return shown.flatMap(({ title, absent }, column) => {
    const isMissing = rows.some((row) => row[column + 1]?.main === 'n/a');
    return isMissing ? [`n/a, ${title}: ${absent ?? 'every run was lost'}.`] : [];
  });
}

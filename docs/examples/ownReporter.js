/** What the contenders recovered, for a spreadsheet. */
const file = 'recovery.csv';

function render({ contenders }) {
  const rows = contenders.map(({ id, measures }) => `"${id}",${measures.recovery.mean ?? ''}`);
  return `${['mechanism,recovery', ...rows].join('\n')}\n`;
}

export const reporters = [{ file, render }];

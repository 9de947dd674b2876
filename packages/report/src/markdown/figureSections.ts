import { defaultSelection } from '../figures/figure.js';
import { figures } from '../figures/figures.js';
import { ranking } from '../figures/ranking.js';
import { type PageData, pageData } from '../page/pageData.js';
import type { TableCell, TableModel } from '../page/tableModel.js';
import type { Results } from '../results/resultsSchema.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { markdownTable } from './markdownTable.js';
import { pictureName } from './pictureName.js';

/** The ranking and the figures of the page, with the numbers that it shows first. */
export function figureSections(results: Results): string[][] {
  const data = pageData(results);
  return [['## Ranking', ...tableOf(ranking(data, 0))], ...pictured(data)];
}

function pictured(data: PageData): string[][] {
  return figures
    .filter((figure) => figure.isShown(data))
    .map((figure) => [
      `## ${figure.title}`,
      escapeMarkdown(figure.lead),
      `![${figure.title}](${pictureName(figure)})`,
      ...tableOf(figure.table(data, defaultSelection(figure, data))),
    ]);
}

function tableOf({ caption, head, rows, notes = [] }: TableModel): string[] {
  return [
    `*${escapeMarkdown(caption)}*`,
    markdownTable(
      head,
      rows.map((row) => row.map(textOf)),
    ).join('\n'),
    ...notes.map(escapeMarkdown),
  ];
}

function textOf({ main, below }: TableCell): string {
  return below === undefined ? main : `${main} (${below})`;
}

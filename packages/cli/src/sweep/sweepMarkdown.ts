import { escapeMarkdown, markdownTable, measureFaults } from '@liqlab/report';
import type { SweepResults } from './sweepSchema.js';
import { pointsTable, scenarioRegrets, sensitivityTable, type Table } from './sweepTables.js';
import { partialText, robustText, sensitivityNote, subjectText } from './sweepText.js';
import { shownPoints } from './terminalSweep.js';

/** The text of `sweep.md`. */
export function sweepMarkdown(results: SweepResults): string {
  const { liqlab, hash, configHash, formulae } = results;
  const everyPoint = results.points.map(({ point }) => point);
  const blocks = [
    `# Sweep of ${escapeMarkdown(results.mechanism)}`,
    escapeMarkdown(subjectText(results)),
    ...(results.partial ? [`**${escapeMarkdown(partialText(results))}**`] : []),
    '## Robust choice',
    escapeMarkdown(robustText(results)),
    ...nameOfRobust(results),
    table(scenarioRegrets(results)),
    '## Pareto front',
    'With the mechanism as named and the robust choice (←), those with the least regret first.',
    table(pointsTable(results, shownPoints(results))),
    '## Sensitivity',
    table(sensitivityTable(results)),
    escapeMarkdown(sensitivityNote(results)),
    '## How it is computed',
    Object.entries(formulae)
      .map(([name, formula]) => `- ${name}: ${escapeMarkdown(formula)}`)
      .join('\n'),
    results.measures
      .map(
        ({ title, better, formula }) =>
          `- ${title} (${better} is better): ${escapeMarkdown(formula)}`,
      )
      .join('\n'),
    ...measureFaults(results.measures).map((line) => `**${escapeMarkdown(line)}**`),
    'The choice is made on the same paths that it is judged by: of many points the best one looks a little better than it is. Scenarios are chosen, not drawn.',
    '## All points',
    table(pointsTable(results, everyPoint)),
    `liqlab ${liqlab}, configuration ${configHash.slice(0, 12)}, results ${hash}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function nameOfRobust({ robust, points }: SweepResults): string[] {
  const point = robust === null ? undefined : points[robust];
  return point ? [`\`\`\`text\n${point.contender}\n\`\`\``] : [];
}

function table({ headings, rows }: Table): string {
  return markdownTable(headings, rows).join('\n');
}

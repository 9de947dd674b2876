import { formatEstimate } from '../format/formatEstimate.js';
import { formatMeasure, noNumber } from '../format/formatMeasure.js';
import { formatPercent } from '../format/formatPercent.js';
import type { Results } from '../results/resultsSchema.js';
import { formatDifference } from '../text/differenceTable.js';
import { scopeOf } from '../text/scopeOf.js';
import { escapeMarkdown } from './escapeMarkdown.js';
import { markdownTable } from './markdownTable.js';

// Those that the terminal shows too.
const headline = ['recovery', 'badDebt', 'borrowerLoss', 'settlementP50'];

/** What several paths or scenarios tell beside the means: sections, each with its heading first. */
export function statisticsSections(results: Results): string[][] {
  if (scopeOf(results) === '') return [];
  const sections = [differences(results), spread(results), worstPaths(results)];
  return results.scenarios.length > 1 ? [...sections, perScenario(results)] : sections;
}

function differences({ contenders, baseline, measures }: Results): string[] {
  const others = contenders.filter(({ id }) => id !== baseline);
  if (others.length === 0) return [];
  const rows = measures.map(({ id, title, unit }) => [
    title,
    ...others.map(({ differences }) => formatDifference(differences[id], unit)),
  ]);
  return [
    '## Differences',
    `Each number is the mean of the differences to ${escapeMarkdown(baseline)} on the same paths, ± the reach of its 95 % interval. “~” says that no difference is shown at this sample size. One in twenty intervals misses the truth: a single “better” among many columns may be chance.`,
    markdownTable(['measure', ...others.map(({ id }) => id)], rows).join('\n'),
  ];
}

function spread({ contenders, measures }: Results): string[] {
  const shown = measures.filter(({ id }) => headline.includes(id));
  const rows = contenders.flatMap(({ id, measures: numbers, wins }) =>
    shown.map(({ id: measure, title, unit }) => {
      const summary = numbers[measure];
      const [p5, p50, p95, p99] = [summary?.p5, summary?.p50, summary?.p95, summary?.p99].map(
        (value) => formatMeasure(value ?? null, unit),
      );
      const share = wins[measure];
      return [id, title, p5, p50, p95, p99, share === undefined ? noNumber : formatPercent(share)];
    }),
  ) as string[][];
  return [
    '## Spread over the paths',
    'Percentiles over all paths; wins: the share of paths on which the contender did best, ties shared.',
    markdownTable(['contender', 'measure', 'p5', 'p50', 'p95', 'p99', 'wins'], rows).join('\n'),
  ];
}

function worstPaths({ contenders }: Results): string[] {
  const rows = contenders.map(({ id, badDebtTail: { paths, var95, es95, es99 } }) => [
    id,
    ...[var95, es95, es99].map((value) => formatMeasure(value, 'debt asset')),
    `${paths}`,
  ]);
  return [
    '## Bad debt in the worst paths',
    'VaR95: the 95th percentile; ES95, ES99: the mean of the worst 5 % and 1 % of the paths.',
    markdownTable(['contender', 'VaR95', 'ES95', 'ES99', 'paths'], rows).join('\n'),
  ];
}

function perScenario({ scenarios, measures }: Results): string[] {
  const shown = measures.filter(({ id }) => headline.includes(id));
  const headings = ['contender', ...shown.map(({ title }) => title), 'wins by recovery'];
  return [
    '## Scenario by scenario',
    ...scenarios.flatMap(({ prices, contenders, pathCount }) => [
      `**${escapeMarkdown(prices.name)}**, ${pathCount} ${pathCount === 1 ? 'path' : 'paths'}`,
      markdownTable(
        headings,
        contenders.map(({ id, measures: numbers, wins }) => [
          id,
          ...shown.map((one) => formatEstimate(numbers[one.id], one.unit)),
          wins.recovery === undefined ? noNumber : formatPercent(wins.recovery),
        ]),
      ).join('\n'),
    ]),
  ];
}

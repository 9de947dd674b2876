import { baseOption, legend, nameAxis, tooltipStyle, valueAxis } from '../charts/base.js';
import type { ChartTheme } from '../charts/chartTheme.js';
import { niceTimes } from '../charts/niceRange.js';
import { formatMeasure } from '../format/formatMeasure.js';
import { html } from '../page/html.js';
import { cellOf, type PageData } from '../page/pageData.js';
import { plain, type TableCell } from '../page/tableModel.js';
import { measureOf, scopeControl, scopeName, scopeOfSelection, shortNames } from './choices.js';
import type { Figure } from './figure.js';
import { missingNotes } from './missingNotes.js';

/** A part of a whole. */
interface Part {
  readonly measure: string;
  readonly name: string;
  readonly color: (theme: ChartTheme) => string;
}

interface PartsFigure extends Pick<Figure, 'id' | 'title' | 'lead'> {
  readonly parts: readonly Part[];
  /** The measure that the parts add up to, and how its column is called. */
  readonly whole?: { readonly measure: string; readonly name: string };
  /** What is written where the parts add up to 1. */
  readonly sum?: string;
  readonly axis: string;
}

/** Bars made of parts, a contender a bar; parts below zero go to the left. */
export function partsFigure(figure: PartsFigure): Figure {
  const { parts, whole, axis } = figure;
  const shownParts = (data: PageData): readonly Part[] =>
    parts.filter(({ measure }) =>
      data.scopes.some((_, scope) =>
        data.contenders.some((__, index) => isSeen(cellOf(data, scope, index, measure).mean)),
      ),
    );
  return {
    ...{ id: figure.id, title: figure.title, lead: figure.lead },
    isShown: (data) => shownParts(data).length > 0,
    controls: scopeControl,
    height: (data, _, width) =>
      96 + legendRows(shownParts(data), width) * 22 + 32 * data.contenders.length,
    option: (data, selection, theme, width) => {
      const scope = scopeOfSelection(selection);
      const shown = shownParts(data);
      const { unit } = measureOf(data, parts[0]?.measure ?? '');
      return {
        ...baseOption(theme),
        legend: legend(theme),
        grid: {
          left: width < 560 ? 112 : 190,
          right: 32,
          top: 12 + legendRows(shown, width) * 22,
          bottom: 48,
        },
        tooltip: { ...tooltipStyle(theme), trigger: 'item' },
        xAxis: {
          ...valueAxis(theme, unit, axis),
          nameGap: 30,
          ...(unit === 'seconds' ? niceTimes(longest(data, scope, shown)) : {}),
        },
        yAxis: nameAxis(theme, shortNames(data.contenders), width < 560 ? 100 : 176),
        series: shown.map(({ measure, name, color }) => ({
          type: 'bar',
          name,
          stack: 'whole',
          barCategoryGap: '30%',
          itemStyle: { color: color(theme), borderColor: theme.surface, borderWidth: 0.5 },
          emphasis: { focus: 'series' },
          data: data.contenders.map((_, index) => cellOf(data, scope, index, measure).mean ?? 0),
          tooltip: {
            formatter: ({ dataIndex, value }: { dataIndex: number; value: number }) =>
              html`<b>${data.contenders[dataIndex] as string}</b><br>${name}: ${formatMeasure(value, unit)}`
                .text,
          },
        })),
      };
    },
    table: (data, selection) => {
      const scope = scopeOfSelection(selection);
      const shown = shownParts(data);
      const measures = shown.map(({ measure }) => measureOf(data, measure));
      const { unit } = measureOf(data, parts[0]?.measure ?? '');
      const rows = data.contenders.map((id, index): TableCell[] => {
        const means = shown.map(({ measure }) => cellOf(data, scope, index, measure).mean);
        const total = whole
          ? cellOf(data, scope, index, whole.measure).mean
          : means.every((mean) => mean === null)
            ? null
            : parts.reduce(
                (sum, { measure }) => sum + (cellOf(data, scope, index, measure).mean ?? 0),
                0,
              );
        return [
          plain(id),
          ...means.map((mean) => plain(mean === null ? 'n/a' : formatMeasure(mean, unit))),
          plain(total === null ? 'n/a' : formatMeasure(total, unit)),
        ];
      });
      return {
        caption: `${figure.title}${scopeName(data, scope)}`,
        head: ['mechanism', ...shown.map(({ name }) => name), whole?.name ?? figure.sum ?? 'sum'],
        rows,
        notes: missingNotes(measures, rows).slice(0, 1),
      };
    },
  };
}

// What a table shows as nothing needs no column and no colour.
function isSeen(mean: number | null): boolean {
  return mean !== null && Math.abs(mean) >= 0.00005;
}

function longest(data: PageData, scope: number, parts: readonly Part[]): number {
  const sums = data.contenders.map((_, index) =>
    parts.reduce((sum, { measure }) => sum + (cellOf(data, scope, index, measure).mean ?? 0), 0),
  );
  return Math.max(1, ...sums);
}

function legendRows(parts: readonly Part[], width: number): number {
  let [rows, used] = [1, 0];
  for (const { name } of parts) {
    const needed = 34 + 6.6 * name.length;
    if (used > 0 && used + needed > width) {
      rows += 1;
      used = 0;
    }
    used += needed;
  }
  return rows;
}

import type { EChartsCoreOption } from 'echarts/core';
import type { ChartTheme } from '../charts/chartTheme.js';
import type { PageData } from '../page/pageData.js';
import type { TableModel } from '../page/tableModel.js';

/** Something that a reader chooses. */
export interface Control {
  readonly name: string;
  readonly label: string;
  /** The first is what a reader sees who chooses nothing. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** What was chosen, by the name of the control. */
export type Selection = Readonly<Record<string, string>>;

/** A chart with the table of its numbers: one declaration serves the page, pictures and Markdown. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** How to read it. */
  readonly lead: string;
  /** Whether there is anything to draw. */
  isShown(data: PageData): boolean;
  controls(data: PageData): readonly Control[];
  /** @param width - of the chart, in pixels. */
  option(data: PageData, selection: Selection, theme: ChartTheme, width: number): EChartsCoreOption;
  /** In pixels. */
  height(data: PageData, selection: Selection, width: number): number;
  table(data: PageData, selection: Selection): TableModel;
}

/** What is shown to a reader who chooses nothing. */
export function defaultSelection(figure: Figure, data: PageData): Selection {
  return Object.fromEntries(
    figure.controls(data).map(({ name, choices }) => [name, choices[0]?.value ?? '']),
  );
}

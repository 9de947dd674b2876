import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
} from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartTheme, darkTheme, lightTheme } from '../src/charts/chartTheme.js';
import { scopeOfSelection } from '../src/figures/choices.js';
import type { Figure, Selection } from '../src/figures/figure.js';
import { figures } from '../src/figures/figures.js';
import { ranking } from '../src/figures/ranking.js';
import { scenarioTableModel } from '../src/figures/scenarioTable.js';
import { htmlTable } from '../src/page/htmlTable.js';
import type { PageData } from '../src/page/pageData.js';
import type { TableModel } from '../src/page/tableModel.js';

use([
  ...[BarChart, LineChart, ScatterChart],
  ...[DataZoomComponent, GridComponent, LegendComponent, TooltipComponent],
  ...[LabelLayout, SVGRenderer],
]);

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData;
const dark = matchMedia('(prefers-color-scheme: dark)');
const charts = new Map<string, EChartsType>();
type Colours = 'auto' | 'light' | 'dark';
let colours: Colours = 'auto';

function theme(isPrinted = false): ChartTheme {
  if (isPrinted) return lightTheme;
  const isDark = colours === 'auto' ? dark.matches : colours === 'dark';
  return isDark ? darkTheme : lightTheme;
}

function selectionOf(section: string): Selection {
  const controls = document.querySelectorAll<HTMLSelectElement>(
    `select[data-control="${section}"]`,
  );
  return Object.fromEntries([...controls].map(({ name, value }) => [name, value]));
}

function draw(figure: Figure, isPrinted = false): void {
  const place = document.querySelector<HTMLElement>(`[data-figure="${figure.id}"]`);
  if (!place) return;
  const selection = selectionOf(figure.id);
  const width = place.clientWidth;
  place.style.height = `${figure.height(data, selection, width)}px`;
  const chart = charts.get(figure.id) ?? init(place, null, { renderer: 'svg' });
  charts.set(figure.id, chart);
  chart.resize();
  chart.setOption(figure.option(data, selection, theme(isPrinted), width), { notMerge: true });
  place.dataset.drawn = 'yes';
}

function drawAll(isPrinted = false): void {
  for (const figure of figures) if (figure.isShown(data)) draw(figure, isPrinted);
}

function tableOf(section: string): TableModel | undefined {
  const selection = selectionOf(section);
  if (section === 'ranking') return ranking(data, scopeOfSelection(selection));
  if (section === 'scenarios') return scenarioTableModel(data, selection);
  return figures.find(({ id }) => id === section)?.table(data, selection);
}

function showTable(section: string): void {
  const [place, model] = [document.querySelector(`[data-table="${section}"]`), tableOf(section)];
  // The table's own text is escaped where it is made.
  if (place && model) place.innerHTML = htmlTable(model).text;
}

document.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  const { control } = target.dataset;
  if (control === undefined) return;
  showTable(control);
  const figure = figures.find(({ id }) => id === control);
  if (figure) draw(figure);
});

const next: Record<Colours, Colours> = { auto: 'dark', dark: 'light', light: 'auto' };
const said: Record<Colours, string> = {
  auto: 'as the system has them',
  dark: 'dark',
  light: 'light',
};

document.getElementById('theme')?.addEventListener('click', ({ currentTarget }) => {
  colours = next[colours];
  document.documentElement.dataset.theme = colours;
  const button = currentTarget as HTMLButtonElement;
  button.textContent = `◐ ${colours}`;
  button.setAttribute('aria-label', `Colours: ${said[colours]}`);
  drawAll();
});

dark.addEventListener('change', () => drawAll());

let width = document.documentElement.clientWidth;
let waiting = 0;
addEventListener('resize', () => {
  cancelAnimationFrame(waiting);
  waiting = requestAnimationFrame(() => {
    if (document.documentElement.clientWidth === width) return;
    width = document.documentElement.clientWidth;
    drawAll();
  });
});

const opened: HTMLDetailsElement[] = [];
addEventListener('beforeprint', () => {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.numbers:not([open])')) {
    fold.open = true;
    opened.push(fold);
  }
  drawAll(true);
});
addEventListener('afterprint', () => {
  for (const fold of opened.splice(0)) fold.open = false;
  drawAll();
});

drawAll();
document.documentElement.dataset.ready = 'yes';

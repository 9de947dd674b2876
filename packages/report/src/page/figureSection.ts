import { type Control, defaultSelection, type Figure, type Selection } from '../figures/figure.js';
import { type Html, html } from './html.js';
import { htmlTable } from './htmlTable.js';
import type { PageData } from './pageData.js';

/** A figure as a section: how to read it, what to choose, the chart, and its numbers. */
export function figureSection(figure: Figure, data: PageData): Html {
  const selection = defaultSelection(figure, data);
  const { id, title, lead } = figure;
  return html`<section id="${id}" aria-labelledby="${id}-title" data-section="${id}"><h2 id="${id}-title">${title}</h2><p class="lead">${lead}</p>${controlRow(id, figure.controls(data), selection)}<div class="chart" data-figure="${id}" role="img" aria-label="${title}. The table below has its numbers." style="height:${figure.height(data, selection, 1000)}px"></div><details class="numbers"><summary>The numbers of this chart</summary><div data-table="${id}">${htmlTable(figure.table(data, selection))}</div></details></section>`;
}

/** What a reader may choose; empty where there is nothing to choose. */
export function controlRow(
  section: string,
  controls: readonly Control[],
  selection: Selection,
): Html {
  if (controls.length === 0) return html``;
  return html`<div class="controls">${controls.map(
    ({ name, label, choices }) =>
      html`<label><span>${label}</span> <select data-control="${section}" name="${name}" autocomplete="off">${choices.map(
        ({ value, label: text }) =>
          html`<option value="${value}"${selection[name] === value ? html` selected` : ''}>${text}</option>`,
      )}</select></label>`,
  )}</div>`;
}

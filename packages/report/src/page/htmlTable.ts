import { type Html, html } from './html.js';
import type { TableCell, TableModel } from './tableModel.js';

/** A table that can be scrolled sideways where there is no room for it, by keyboard too. */
export function htmlTable({ caption, head, rows, notes = [] }: TableModel): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>${notes.map((note) => html`<p class="note">${note}</p>`)}`;
}

function row([name, ...cells]: readonly TableCell[]): Html {
  return html`<tr><th scope="row">${name ? content(name, breakable(name.main)) : ''}</th>${cells.map(cell)}</tr>`;
}

// A long name may go on in the next line after its family.
function breakable(name: string): Html {
  const [family = '', ...rest] = name.split('/');
  return rest.length === 0 ? html`${name}` : html`${family}/<wbr>${rest.join('/')}`;
}

function cell(one: TableCell): Html {
  return html`<td>${content(one)}</td>`;
}

function content({ main, below, tone }: TableCell, shown: Html = html`${main}`): Html {
  if (below === undefined) return shown;
  const mark = tone ? html` class="${tone}"` : html``;
  return html`<span>${shown}</span> <small${mark}>${below}</small>`;
}

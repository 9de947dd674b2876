import { scopeControl } from '../figures/choices.js';
import { ranking } from '../figures/ranking.js';
import { scenarioControls, scenarioTableModel } from '../figures/scenarioTable.js';
import { controlRow } from './figureSection.js';
import { type Html, html } from './html.js';
import { htmlTable } from './htmlTable.js';
import type { PageData } from './pageData.js';

/** The contenders, the best first. */
export function rankingSection(data: PageData): Html {
  return html`<section id="ranking" aria-labelledby="ranking-title" data-section="ranking"><h2 id="ranking-title">Ranking</h2>${controlRow('ranking', scopeControl(data), {})}<div data-table="ranking" class="wide">${htmlTable(ranking(data, 0))}</div></section>`;
}

/** Scenario by scenario, and where two contenders change places. */
export function scenarioSection(data: PageData): Html {
  if (data.scopes.length < 2) return html``;
  const controls = scenarioControls(data);
  const selection = { measure: controls[0]?.choices[0]?.value ?? 'recovery' };
  return html`<section id="scenarios" aria-labelledby="scenarios-title" data-section="scenarios"><h2 id="scenarios-title">Scenario by scenario</h2>${controlRow('scenarios', controls, selection)}<div data-table="scenarios">${htmlTable(scenarioTableModel(data, selection))}</div><h3>Where the ranking flips</h3>${flips(data)}</section>`;
}

function flips({ flips: all, measures }: PageData): Html {
  if (all.length === 0) {
    return html`<p>In no scenario do two mechanisms change places, as far as this sample size shows.</p>`;
  }
  const title = (id: string) => measures.find((one) => one.id === id)?.title ?? id;
  return html`<ul>${all.map(
    ({ measure, scenario, better, worse }) =>
      html`<li>By ${title(measure)}, <strong>${scenario}</strong> flips the ranking: ${better} is better there than ${worse}, and worse over all scenarios.</li>`,
  )}</ul>`;
}

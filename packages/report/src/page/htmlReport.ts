import { figures } from '../figures/figures.js';
import { formatEstimate } from '../format/formatEstimate.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';
import { answerSentences } from '../text/answerSentences.js';
import { measureFaults } from '../text/measureFaults.js';
import { partialNote } from '../text/partialNote.js';
import { questionOf, titleOf } from '../text/questionOf.js';
import { figureSection } from './figureSection.js';
import { Html, html } from './html.js';
import { htmlTable } from './htmlTable.js';
import { jsonForScript } from './jsonForScript.js';
import { limitsOf, modelledOf } from './limitsOf.js';
import type { PageAssets } from './pageAssets.js';
import { type PageData, pageData } from './pageData.js';
import { rankingSection, scenarioSection } from './rankingSection.js';
import { plain } from './tableModel.js';

/** The text of `index.html`: one page that needs nothing else, from a disk or from a server. */
export function htmlReport(results: Results, { script, style }: PageAssets): string {
  const data = pageData(results);
  const shown = figures.filter((figure) => figure.isShown(data));
  const title = titleOf(results);
  const sections = [
    answer(results),
    rankingSection(data),
    ...shown.map((figure) => figureSection(figure, data)),
    scenarioSection(data),
    reproduction(results),
    limits(results),
    appendix(results, data),
  ];
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${title}</title>
<style>${new Html(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the answer</a>
<header><div class="top"><span class="brand">liqlab</span><button type="button" id="theme" aria-label="Colours: as the system has them">◐ auto</button></div><h1>${title}</h1><nav aria-label="Contents"><ol>${contents(data, shown)}</ol></nav></header>
<main id="main" tabindex="-1">
${sections}
</main>
<footer><p>liqlab ${results.liqlab} · ${results.arithmetic} arithmetic · seed ${results.seed} · hash <code>${results.hash.slice(0, 16)}…</code></p></footer>
<script type="application/json" id="data">${new Html(jsonForScript(data))}</script>
<script>${new Html(script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--'))}</script>
</body>
</html>
`;
  return page.text;
}

function contents(data: PageData, shown: readonly { id: string; title: string }[]): Html[] {
  const scenarios = data.scopes.length > 1 ? [{ id: 'scenarios', title: 'Scenarios' }] : [];
  return [
    { id: 'ranking', title: 'Ranking' },
    ...shown,
    ...scenarios,
    { id: 'reproduce', title: 'Reproduce' },
    { id: 'limits', title: 'Limits' },
  ].map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`);
}

function answer(results: Results): Html {
  const partial = partialNote(results);
  const note = partial === '' ? html`` : html`<p class="partial" role="status">${partial}</p>`;
  return html`<section id="answer" aria-labelledby="answer-title"><p class="question"><strong>Asked:</strong> ${questionOf(results)}</p>${note}<h2 id="answer-title">Answer</h2><p class="answer">${answerSentences(results).join(' ')}</p></section>`;
}

function reproduction(results: Results): Html {
  const { command, seed, arithmetic, hash, liqlab, configHash, schemaVersion, contenders } =
    results;
  const events = contenders.reduce((sum, { eventsPosted }) => sum + eventsPosted, 0);
  const facts = [
    ['command', html`<code class="command">${plainText(command)}</code>`],
    ['seed', html`${seed}`],
    ['version', html`liqlab ${liqlab}, results.json format ${schemaVersion}`],
    ['arithmetic', html`${arithmetic}`],
    ['hash of results.json', html`<code>${hash}</code>`],
    ['hash of the configuration', html`<code>${configHash}</code>`],
    [
      'checked',
      html`After each of ${events.toLocaleString('en-US')} events the ledger found every asset conserved.`,
    ],
  ] as const;
  return html`<section id="reproduce" aria-labelledby="reproduce-title"><h2 id="reproduce-title">How to reproduce</h2><p>The same command with the same version gives the same bytes.</p><dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}

function limits(results: Results): Html {
  const list = (lines: readonly string[]) =>
    html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<section id="limits" aria-labelledby="limits-title"><h2 id="limits-title">What was modelled, and what was not</h2><h3>Modelled</h3>${list(modelledOf(results))}<h3>Left out or assumed</h3>${list(limitsOf(results))}</section>`;
}

function appendix(results: Results, data: PageData): Html {
  const fold = (title: string, content: Html | readonly Html[]) =>
    html`<details><summary>${title}</summary>${content}</details>`;
  const { contenders, measures, backstops } = results;
  const failures = contenders.flatMap(({ id, failures: lost }) =>
    lost.map(({ scenario, path, message }) =>
      [id, scenario, String(path), plainText(message)].map(plain),
    ),
  );
  const faults = measureFaults(measures).map(plainText);
  const setAside = results.scenarios.flatMap(({ prices, book }) =>
    book.setAside.map(({ id, line, reason }) =>
      [prices.name, id, String(line ?? '–'), reason].map(plain),
    ),
  );
  const all = {
    caption: 'Every measure, mean over the paths',
    head: ['measure', ...data.contenders],
    rows: measures.map(({ id, title, unit }) => [
      plain(title),
      ...contenders.map((one) => plain(formatEstimate(one.measures[id], unit))),
    ]),
  };
  const sources = results.scenarios.flatMap(({ prices }) =>
    prices.source === 'scenario'
      ? prices.citations.map((text) => html`<li>${prices.name}: ${text}</li>`)
      : [],
  );
  return html`<section id="appendix" aria-labelledby="appendix-title"><h2 id="appendix-title">Appendix</h2>${[
    fold(
      `The ${contenders.length} mechanisms and their parameters`,
      contenders.map(
        ({ id, preset, summary, parameters }) =>
          html`<h3>${id}</h3><p>${summary} <small>(preset ${preset})</small></p><pre tabindex="0">${JSON.stringify(parameters)}</pre>`,
      ),
    ),
    fold(
      'Who pays for bad debt',
      backstops.length === 0
        ? html`<p>Nobody, beside the backstops that a mechanism brings itself.</p>`
        : html`<ol>${backstops.map(
            ({ id, summary, parameters }) =>
              html`<li>${id}: ${summary}<pre tabindex="0">${JSON.stringify(parameters)}</pre></li>`,
          )}</ol>`,
    ),
    fold(`All ${measures.length} measures`, [
      htmlTable(all),
      html`<dl>${measures.map(({ title, formula, unit }) => html`<dt>${title}</dt><dd>${formula} (${unit})</dd>`)}</dl>`,
    ]),
    ...(sources.length > 0 ? [fold('Sources of the scenarios', html`<ul>${sources}</ul>`)] : []),
    ...(failures.length > 0
      ? [
          fold(
            'Lost runs',
            htmlTable({
              caption: 'Lost runs',
              head: ['mechanism', 'scenario', 'path', 'error'],
              rows: failures,
            }),
          ),
        ]
      : []),
    ...(faults.length > 0
      ? [
          fold(
            'Measures that failed',
            html`<ul>${faults.map((line) => html`<li>${line}</li>`)}</ul>`,
          ),
        ]
      : []),
    ...(setAside.length > 0
      ? [
          fold(
            'Positions set aside',
            htmlTable({
              caption: 'Positions that take no part',
              head: ['scenario', 'position', 'line', 'reason'],
              rows: setAside,
            }),
          ),
        ]
      : []),
  ]}</section>`;
}

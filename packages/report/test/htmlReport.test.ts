import { describe, expect, it } from '@jest/globals';
import {
  htmlReport,
  markdownReport,
  pageAssets,
  type Results,
  resultsJson,
  resultsSchema,
} from '../src/index.js';
import { pageData } from '../src/page/pageData.js';
import { richResults } from './richResults.js';
import { idle, lost, run, sampleResults } from './sampleResults.js';

const assets = { script: '/* the script */', style: '/* the style */' };
const contenders = ['family/a', 'family/b', 'family/c'];

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#124;': '|',
  '&amp;': '&',
};

function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&[#\w]+;/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The cells of every table of the page, row by row, by the caption. */
function tablesOf(page: string): Map<string, string[][]> {
  const tables = [...page.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) => {
    const [, caption = ''] = /<caption>(.*?)<\/caption>/s.exec(table) ?? [];
    const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => textOf(cell)),
    );
    return [textOf(caption), rows] as const;
  });
  return new Map(tables);
}

/** The same of a report in Markdown; what stands in brackets there stands below on the page. */
function markdownTablesOf(report: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  let rows: string[][] | undefined;
  for (const line of report.split('\n')) {
    if (line.startsWith('#')) rows = undefined;
    const [, caption] = /^\*([^*].*)\*$/.exec(line) ?? [];
    if (caption !== undefined) {
      rows = [];
      tables.set(textOf(plain(caption)), rows);
    } else if (line.startsWith('| ') && !line.startsWith('| ---')) {
      rows?.push(
        line
          .slice(2, -2)
          .split(' | ')
          .map((cell) => textOf(plain(cell))),
      );
    }
  }
  return tables;
}

const plain = (markdown: string): string => markdown.replaceAll(/\\([\\`*_[\]#~$])/g, '$1');
const withoutBrackets = (cell: string): string => cell.replace(/ \((.*)\)$/, ' $1');

function embedded(page: string): unknown {
  const [, json = ''] =
    /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json);
}

describe('the numbers of index.html, report.md and results.json', () => {
  const results = richResults(contenders);
  const file: Results = resultsSchema.parse(JSON.parse(resultsJson(results)));
  const page = htmlReport(file, assets);
  const report = markdownReport(file);

  it('are the same in every table that both reports have', () => {
    const [ofPage, ofReport] = [tablesOf(page), markdownTablesOf(report)];
    const shared = [...ofReport].filter(([caption]) => ofPage.has(caption));
    expect(shared.length).toBeGreaterThanOrEqual(8);
    for (const [caption, rows] of shared) {
      expect(rows.map((row) => row.map(withoutBrackets))).toEqual(ofPage.get(caption));
    }
  });

  it('are those of the file, digit for digit, in what the page draws from', () => {
    const data = embedded(page) as ReturnType<typeof pageData>;
    expect(data).toEqual(JSON.parse(JSON.stringify(pageData(file))));
    const scopes = [file.contenders, ...file.scenarios.map((one) => one.contenders)];
    scopes.forEach((all, scope) => {
      all.forEach(({ measures, differences, wins }, index) => {
        file.measures.forEach(({ id }, column) => {
          const cell = data.scopes[scope]?.cells[index]?.[column] ?? [];
          const { mean, interval, quantiles, runs } = measures[id] as (typeof measures)[string];
          if (mean === null) expect(cell).toEqual([]);
          else {
            expect(cell.slice(0, 4)).toEqual([
              mean,
              interval?.low ?? null,
              interval?.high ?? null,
              runs,
            ]);
            expect(cell[4]).toBe(differences[id]?.mean ?? null);
            expect(cell[8]).toBe(wins[id] ?? null);
            expect(cell.slice(9)).toEqual(quantiles);
          }
        });
      });
    });
    expect(data.timeline).toEqual(file.timeline);
    expect(data.map).toEqual(file.map);
  });

  it('say where each dollar went, to the last of them', () => {
    const rows = tablesOf(page).get('Where each dollar went, all scenarios') ?? [];
    expect(rows).toHaveLength(1 + contenders.length);
    for (const row of rows.slice(1)) expect(row.at(-1)).toBe('100.00%');
  });

  it('are in no more than three megabytes, with the script', () => {
    const many = richResults(Array.from({ length: 12 }, (_, index) => `family/${index}`));
    expect(htmlReport(many, pageAssets()).length).toBeLessThan(3e6);
  });
});

describe('htmlReport', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>"\'`|*[x](y)<!--';
  const page = htmlReport(
    richResults([evil, 'good'], { scenario: `s${evil}`, position: `p${evil}`, keeper: `k${evil}` }),
    assets,
  );

  it('lets no name become markup, in its text or in its data', () => {
    const scripts = [...page.matchAll(/<script/g)];
    expect(scripts).toHaveLength(2);
    expect([...page.matchAll(/<\/script/g)]).toHaveLength(2);
    expect(page).not.toMatch(/<img/);
    expect(page).not.toContain('<!--');
    const data = embedded(page) as ReturnType<typeof pageData>;
    expect(data.contenders[0]).toBe(evil);
    expect(data.timeline?.runs[0]?.sales[0]?.position).toBe(`p${evil}`);
  });

  it('lets no name become markup in report.md either', () => {
    const report = markdownReport(richResults([evil, 'good'], { scenario: evil, keeper: evil }));
    expect(report).not.toMatch(/<script|<img|<!--/);
    expect(report).not.toContain('[x](y)');
  });

  it('answers before it proves', () => {
    const order = [
      'id="answer"',
      'id="ranking"',
      'id="tradeoff"',
      'id="distribution"',
      'id="dollars"',
      'id="slippage"',
      'id="waiting"',
      'id="timeline"',
      'id="map"',
      'id="scenarios"',
      'id="reproduce"',
      'id="limits"',
    ];
    const places = order.map((id) => page.indexOf(`<section ${id}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it.each([
    ['nothing was liquidated', sampleResults([idle('a'), idle('b')])],
    ['every run was lost', sampleResults([lost('a', 'no <b>'), lost('b', 'no')])],
    ['there is one contender on one path', sampleResults([run('only')])],
    ['it was interrupted', sampleResults([run('a')], { partial: { finished: 1, planned: 9 } })],
  ])('has something to say where %s', (_, results) => {
    const text = htmlReport(results, assets);
    expect(text).toMatch(/<p class="answer">[^<]{20,}<\/p>/);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    expect(markdownReport(results)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('asks for nothing from a network', () => {
    expect(page).not.toMatch(/(src|href)="(?!#)/);
    expect(page).toContain("default-src 'none'");
  });
});

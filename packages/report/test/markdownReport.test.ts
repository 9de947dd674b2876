import { describe, expect, it } from '@jest/globals';
import { markdownReport } from '../src/index.js';
import { lost, run, sampleResults } from './sampleResults.js';

const evil = 'a|b <script>alert(1)</script> `c` [d](e)';

describe('markdownReport', () => {
  const report = markdownReport(
    sampleResults([run('good'), run(evil), lost('broken', `threw <b>${evil}\n# Title`)], {
      book: {
        source: 'file',
        name: 'book|x.csv',
        setAside: [{ id: `|${evil}`, line: 7, reason: 'no collateral' }],
      },
    }),
  );

  it('holds the answer, all measures, the failures, the seed and the hash', () => {
    for (const part of [
      '## Answer',
      'good and',
      'uncovered debt-time',
      'broken, path 0',
      'seed 1',
    ]) {
      expect(report).toContain(part);
    }
    expect(report).toMatch(/hash of results\.json: [0-9a-f]{64}/);
    expect(report).toContain('```\nliqlab compare --scenario fall --seed 1\n```');
  });

  it('lets no name become HTML, a table cell, code or a link', () => {
    expect(report).not.toMatch(/<script|<b>/);
    expect(report).not.toContain('[d](e)');
    expect(report).not.toContain('`c`');
    expect(report).not.toMatch(/^# Title/m);
    expect(report).toContain('a&#124;b &lt;script&gt;');
  });

  it('has as many cells in every row of a table as in its heading', () => {
    const tables = report.split('\n\n').filter((block) => block.startsWith('|'));
    expect(tables.length).toBeGreaterThan(2);
    for (const table of tables) {
      const cells = table.split('\n').map((row) => row.split('|').length);
      expect(new Set(cells).size).toBe(1);
    }
  });

  it('keeps code inside its fence, whatever is in it', () => {
    const command = 'liqlab compare --prices ```\n<script>';
    const fenced = markdownReport(sampleResults([run('a')], { command }));
    expect(fenced).toContain('````\nliqlab compare --prices ``` <script>\n````');
  });

  it('lists the positions that were set aside, with their line', () => {
    expect(report).toMatch(/^\| &#124;a&#124;b .* \| 7 \| no collateral \|$/m);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { laws } from '../src/index.js';
import { report, results } from './readme/examineMakerClip.js';

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const readme = textOf('../README.md');

describe('README', () => {
  it('shows the example that runs here', () => {
    expect(readme).toContain(textOf('./readme/examineMakerClip.ts'));
    expect(results.every(({ passed }) => passed)).toBe(true);
    expect(report).toContain('L1 the lot is accounted for: holds');
  });

  it.each(laws)('lists $id', ({ id, title }) => {
    expect(readme).toMatch(new RegExp(`\\| ${id} +\\| ${title} +\\|`));
  });
});

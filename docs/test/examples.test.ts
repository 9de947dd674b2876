import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { parse } from 'yaml';
import { configSchema } from '../../packages/cli/src/options/configSchema.js';
import { pages, root, textOf } from './pages.js';

const block = /^(?:<!-- (\S+) -->\n)?```ts\n([\s\S]*?)^```$/gm;
// What a line of an example says the program prints.
const printed = /^\/\/ → (.*)$/gm;

const examples = pages.flatMap((page) =>
  [...textOf(page).matchAll(block)].map(([, file, code]) => ({ page, file, code })),
);
// Jest runs its own.
const files = new Set(examples.flatMap(({ file }) => file ?? []));
const programs = [...files].filter((file) => !file.endsWith('.test.ts'));

async function outputOf(file: string): Promise<string[]> {
  const lines: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((...words) => {
    lines.push(words.join(' '));
  });
  try {
    await import(pathToFileURL(join(root, file)).href);
    return lines;
  } finally {
    log.mockRestore();
  }
}

const scripts = /^(?:<!-- (\S+\.js) -->\n)?```js\n([\s\S]*?)^```$/gm;
const plugins = pages.flatMap((page) =>
  [...textOf(page).matchAll(scripts)].map(([, file, code]) => ({ page, file, code })),
);

describe('an example in JavaScript', () => {
  it.each(plugins)('in $page is from $file, which the tests of plug-ins run', ({ file, code }) => {
    expect(file && textOf(file)).toContain(code);
  });
});

describe('an example in TypeScript', () => {
  it.each(examples)('in $page is from $file, which the compiler checks', ({ file, code }) => {
    expect(file && textOf(file)).toContain(code);
  });

  it.each(programs)('%s runs, and prints what it says', async (file) => {
    const expected = [...textOf(file).matchAll(printed)].map(([, line]) => line);
    const lines = await outputOf(file);
    if (expected.length > 0) expect(lines).toEqual(expected);
  });
});

const yaml = /^```yaml\n([\s\S]*?)^```$/gm;
const configs = pages.flatMap((page) =>
  [...textOf(page).matchAll(yaml)].map(([, text = '']) => ({ page, text })),
);

it.each(configs)('a configuration in $page is one that --config takes', ({ text }) => {
  expect(configSchema.safeParse(parse(text)).error).toBeUndefined();
});

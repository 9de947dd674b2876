import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { pages, root, textOf } from './pages.js';

const fence = /^```[\s\S]*?^```$/gm;
const link = /\]\((?![a-z]+:)([^)#\s]*)(?:#([^)\s]+))?\)/g;

/** The anchors of a page, as GitHub makes them of its headings. */
function anchorsOf(path: string): string[] {
  const headings = textOf(path)
    .replace(fence, '')
    .matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function isBroken(page: string, path: string, anchor: string | undefined): boolean {
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return true;
  return anchor !== undefined && !anchorsOf(target).includes(anchor);
}

it.each(pages)('%s has no broken link within the repository', (page) => {
  const links = [...textOf(page).replace(fence, '').matchAll(link)];
  const broken = links.filter(([, path = '', anchor]) => isBroken(page, path, anchor));
  expect(broken.map(([text]) => text)).toEqual([]);
});

import { readFileSync, writeFileSync } from 'node:fs';

const begin =
  '<!-- speed: the table of a real run, by `npm run speed -- --page docs/performance.md` -->';
const end = '<!-- /speed -->';

/**
 * Puts the text between the two markers of a page.
 *
 * @throws an Error if the page has no markers.
 */
export function writeIntoPage(path: string, text: string): void {
  const page = readFileSync(path, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${path} has no ${begin} and ${end} after it`);
  writeFileSync(path, `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`);
}

// Follows every link of the site within itself, its anchors too: part of npm run docs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const site = fileURLToPath(new URL('../api/', import.meta.url));
const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => join(site, file));

const texts = new Map(pages.map((page) => [page, readFileSync(page, 'utf8')]));
const anchors = new Map(
  [...texts].map(([page, text]) => [
    page,
    new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
  ]),
);

function isBroken(page, link) {
  const [path = '', anchor = ''] = link.replaceAll('&amp;', '&').split('#');
  const target = path === '' ? page : resolve(dirname(page), decodeURIComponent(path));
  if (!existsSync(target)) return true;
  const ids = anchors.get(target);
  return anchor !== '' && ids !== undefined && !ids.has(decodeURIComponent(anchor));
}

let links = 0;
let broken = 0;
for (const [page, text] of texts) {
  for (const [, link] of text.matchAll(/ (?:href|src)="([^"]*)"/g)) {
    if (/^[a-z]+:/.test(link)) continue;
    links += 1;
    if (!isBroken(page, link)) continue;
    broken += 1;
    console.error(`${page.slice(site.length)}: ${link} leads nowhere`);
  }
}
console.log(`${links} links of ${texts.size} pages, ${broken} broken`);
process.exitCode = broken === 0 ? 0 : 1;

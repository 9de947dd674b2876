import { RendererEvent } from 'typedoc';

/** The sections of the site, and in each the pages to read first; others follow by their names. */
const sections = [
  [
    'Guides',
    /^guides\/(first-run|reading-a-report|what-is-modelled|determinism|adding-|plug-ins|exp|results)/,
  ],
  ['The market', /^guides\//],
  ['How it works', /^[^/]+$/],
  ['Families', /^families\//],
  ['Decisions', /^decisions\//],
];

const readFirst = [
  'guides/first-run',
  'guides/reading-a-report',
  'guides/what-is-modelled',
  'guides/adding-a-mechanism',
  'guides/plug-ins',
  'guides/experiments',
  'guides/results',
  'guides/determinism',
  'guides/price-paths-and-scenarios',
  'guides/oracles',
  'guides/chain-and-gas',
  'guides/venues',
  'guides/keepers',
  'glossary',
  'how-a-run-works',
  'decisions/README',
];

/**
 * A TypeDoc plugin: pages are called by their titles, and stand in the order in which one would read
 * them. The README of a package does not repeat its name. Addresses stay those of the files.
 */
export function load(app) {
  app.renderer.on(RendererEvent.BEGIN, ({ project }) => {
    const places = new Map();
    for (const page of project.documents ?? []) {
      places.set(page, placeOf(page.name));
      page.name = `${sectionOf(page.name)}/${titleOf(page)}`;
    }
    const place = (one) => places.get(one) ?? sections.length * 1000;
    for (const list of [project.documents, project.childrenIncludingDocuments]) {
      list?.sort((a, b) => place(a) - place(b));
    }
    for (const { readme } of project.children ?? []) {
      if (readme?.[0]) readme[0].text = readme[0].text.replace(/^# .*\n+/, '');
    }
  });
}

function sectionIndex(name) {
  return sections.findIndex(([, pages]) => pages.test(name));
}

function sectionOf(name) {
  return sections[sectionIndex(name)][0];
}

function placeOf(name) {
  const first = readFirst.indexOf(name);
  return sectionIndex(name) * 1000 + (first < 0 ? 500 : first);
}

function titleOf({ name, content }) {
  const [, title] = /^# (.+)$/m.exec(content[0]?.text ?? '') ?? [];
  return title?.replaceAll('/', ' ') ?? name;
}

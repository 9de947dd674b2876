import type { Outcome, Reproduction } from './reproduction.js';
import { formatTable, type Table } from './table.js';

/** A reproduction and what it came to. */
export interface Finding {
  readonly reproduction: Reproduction;
  readonly outcome: Outcome;
}

/** The table of all findings, why some do not hold, and how many events were checked. */
export function formatFindings(findings: readonly Finding[]): string {
  const events = findings.reduce((sum, { outcome }) => sum + outcome.eventsPosted, 0);
  const skipped = findings.filter(({ outcome }) => outcome.verdict === 'skipped');
  return [
    formatTable(overview(findings)),
    '',
    ...skipped.map(({ reproduction, outcome }) => whySkipped(reproduction, outcome)),
    `Conservation held after every one of ${events.toLocaleString('en-US')} events.`,
  ].join('\n');
}

/** One finding in full, as on its page. */
export function formatPage({ reproduction, outcome }: Finding): string {
  const { name, title, source, inputs, differs } = reproduction;
  return `${[
    `# ${title}`,
    `Written by \`npm run reproduce -- --write\`; run it alone with \`npm run reproduce -- ${name}\`.`,
    formatTable(verdictTable({ reproduction, outcome })),
    `Source: ${source}`,
    section('Inputs', list(inputs)),
    section('What was found', formatTable(outcome.detail), ...outcome.remarks),
    section('What differs from the published case', list(differs)),
    `Conservation held after every one of ${outcome.eventsPosted.toLocaleString('en-US')} events.`,
  ].join('\n\n')}\n`;
}

function overview(findings: readonly Finding[]): Table {
  return {
    header: ['name', 'published', 'ours', 'tolerance', 'verdict'],
    rows: findings.map(({ reproduction, outcome }) => [
      reproduction.name,
      reproduction.published,
      outcome.ours,
      reproduction.tolerance,
      outcome.verdict,
    ]),
  };
}

function verdictTable({ reproduction, outcome }: Finding): Table {
  return {
    header: ['', ''],
    rows: [
      ['published', reproduction.published],
      ['ours', outcome.ours],
      ['tolerance', reproduction.tolerance],
      ['verdict', `**${outcome.verdict}**`],
    ],
  };
}

function whySkipped({ name }: Reproduction, { detail }: Outcome): string {
  return `${name} is skipped: ${detail.rows.flat().join(', ')} absent.`;
}

function section(heading: string, ...paragraphs: readonly string[]): string {
  return [`## ${heading}`, ...paragraphs].join('\n\n');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'Nothing.' : items.map((item) => `- ${item}`).join('\n');
}

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Finding, formatFindings, formatPage } from './report.js';
import type { Reproduction } from './reproduction.js';
import { reproductions } from './reproductions.js';
import { runReproduction } from './runReproduction.js';

const pages = new URL('../reproductions/', import.meta.url);

/**
 * Runs the reproductions named, or all; `--write` also writes their pages. The exit code is 1 if an
 * exact one does not hold, 2 for an unknown name.
 */
function main(args: readonly string[]): number {
  const names = args.filter((arg) => arg !== '--write');
  const unknown = names.filter((name) => !reproductions.some((one) => one.name === name));
  if (unknown.length > 0) return complain(unknown);
  const chosen = reproductions.filter(({ name }) => names.length === 0 || names.includes(name));
  const findings = chosen.map((reproduction) => {
    // One takes many minutes: this says that something goes on, beside the table.
    console.error(`${reproduction.name} …`);
    return { reproduction, outcome: runReproduction(reproduction) };
  });
  if (args.includes('--write')) for (const finding of findings) writePage(finding);
  const isOne = chosen.length === 1 && chosen[0];
  console.log(isOne ? formatPage(findings[0] as Finding) : formatFindings(findings));
  return findings.some(isBroken) ? 1 : 0;
}

function complain(unknown: readonly string[]): number {
  const known = reproductions.map(({ name }: Reproduction) => name).join(', ');
  console.error(`error: there is no reproduction ${unknown.join(', ')}: choose from ${known}.`);
  return 2;
}

/** A page is left as it is where the data for it is absent. */
function writePage(finding: Finding): void {
  if (finding.outcome.verdict === 'skipped') return;
  const file = fileURLToPath(new URL(`${finding.reproduction.name}.md`, pages));
  writeFileSync(file, formatPage(finding));
}

function isBroken({ reproduction, outcome }: Finding): boolean {
  return reproduction.isExact && outcome.verdict === 'does not hold';
}

process.exitCode = main(process.argv.slice(2));

import type { LawResult } from '@liqlab/conformance';
import { plainText, tableWidth, wrapText } from '@liqlab/report';

const indent = '          ';

/** A law and what came of it: its id, title and formula, and the counterexample if there is one. */
export function checkLine(result: LawResult): string {
  const { id, title, formula, waived, counterexample, seed } = result;
  const lines = [`${verdictOf(result)}  ${id.padEnd(3)} ${title}`, ...indented(formula)];
  if (waived !== undefined) lines.push(...indented(`not tried: ${waived}`));
  if (counterexample !== undefined) {
    lines.push('', `${indent}smallest counterexample found (seed ${seed}):`);
    lines.push(...counterexample.split('\n').flatMap(indented), '');
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** How many laws hold. */
export function checkSummary(results: readonly LawResult[]): string {
  const failed = results.filter(({ passed }) => !passed).length;
  const waived = results.filter((result) => result.waived !== undefined).length;
  const held = results.length - failed - waived;
  const seed = results[0]?.seed ?? 1;
  return `\n${held} hold, ${failed} fail, ${waived} not tried (seed ${seed})\n`;
}

function verdictOf({ passed, waived }: LawResult): string {
  if (waived !== undefined) return '  - ';
  return passed ? 'pass' : 'FAIL';
}

function indented(text: string): string[] {
  return wrapText(plainText(text), tableWidth - indent.length).map((line) => indent + line);
}

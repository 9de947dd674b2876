import { joinNames } from '../format/joinNames.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';
import { describe } from './describe.js';
import { type Extreme, extremes } from './extremes.js';
import { scopeOf } from './scopeOf.js';

const none = '0.00%';

/**
 * The answer in two sentences: who got the lenders their money back, and at whose cost and how fast.
 * Where nothing was liquidated, or everything failed, what the runs do tell instead.
 */
export function answerSentences(results: Results): readonly string[] {
  const active = results.contenders.filter(
    ({ runs, failed, measures }) => failed < runs && (measures.sales?.mean ?? 0) > 0,
  );
  const ends = (measure: string) => extremes(results, active, measure);
  const [recovery, badDebt] = [ends('recovery'), ends('badDebtShare')];
  const [loss, waiting] = [ends('borrowerLoss'), ends('waitingTotal')];
  if (!recovery || !badDebt) return [describe(results)];
  const scope = scopeOf(results);
  const place = scope === '' ? '' : `On the mean of ${scope}, `;
  const least = badDebt.lowest.text;
  const first = `${place}${who(recovery.highest)} brought lenders most of what was put up for liquidation (${recovery.highest.text})${apart(recovery) ? ` and ${who(recovery.lowest)} least (${recovery.lowest.text})` : ''}; ${apart(badDebt) ? `${who(badDebt.lowest)} left ${least === none ? 'no bad debt' : `the least bad debt (${least} of all debt)`}, ${who(badDebt.highest)} the most (${badDebt.highest.text}${least === none ? ' of all debt' : ''})` : least === none ? 'no bad debt was left' : `all left the same bad debt (${least} of all debt)`}.`;
  if (!loss || !waiting) return [first];
  const cost = apart(loss)
    ? `Borrowers lost least with ${who(loss.lowest)} (${loss.lowest.text} of the debt cleared) and most with ${who(loss.highest)} (${loss.highest.text})`
    : `Borrowers lost ${loss.lowest.text} of the debt cleared with all of them`;
  const speed = apart(waiting)
    ? `${who(waiting.lowest)} was quickest from breach to last fill (${waiting.lowest.text}) and ${who(waiting.highest)} slowest (${waiting.highest.text})`
    : `all took ${waiting.lowest.text} from breach to last fill`;
  return [first, `${cost}; ${speed}.`];
}

function apart({ lowest, highest }: { lowest: Extreme; highest: Extreme }): boolean {
  return lowest.text !== highest.text;
}

const mostNamed = 3;

function who({ names }: Extreme): string {
  if (names.length <= mostNamed) return joinNames(names.map(plainText));
  return joinNames([...names.slice(0, mostNamed - 1), `${names.length - mostNamed + 1} others`]);
}

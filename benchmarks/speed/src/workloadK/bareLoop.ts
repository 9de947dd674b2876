import type { Totals } from './totals.js';
import { TriggerHeap } from './triggerHeap.js';
import { rules, type Workload } from './workload.js';

/**
 * Workload K as a loop over floats and nothing else: no ledger, no events, no objects. A position
 * that is found unsafe in a step is liquidated in the next one, if it still is, as in the harness.
 */
export function bareLoop({ path, book, poolDepth }: Workload): Totals {
  const { prices } = path;
  const { threshold } = book;
  const collateral = book.collateral.slice();
  const debt = book.debt.slice();
  const incentive = 1 + rules.bonus;
  const product = poolDepth * poolDepth * (prices[0] as number);
  const triggers = new Float64Array(debt.length);
  for (let id = 0; id < debt.length; id += 1) triggers[id] = triggerOf(id);
  const heap = new TriggerHeap(triggers);
  let unsafe = new Int32Array(debt.length);
  let found = new Int32Array(debt.length);
  let unsafeCount = 0;
  let [liquidations, repaid, seized, proceeds, badDebt] = [0, 0, 0, 0, 0];

  function triggerOf(id: number): number {
    return (debt[id] as number) / ((collateral[id] as number) * (threshold[id] as number));
  }

  for (let step = 0; step < prices.length; step += 1) {
    const price = prices[step] as number;
    let cash = Math.sqrt(product * price);
    let stock = product / cash;
    let foundCount = 0;
    for (let place = 0; place < unsafeCount; place += 1) {
      const id = unsafe[place] as number;
      const [held, owed] = [collateral[id] as number, debt[id] as number];
      const power = held * price * (threshold[id] as number);
      if (power < owed) {
        let cost = power < owed * rules.closeFactorHealth ? owed : owed * rules.closeFactor;
        let lot = (cost * incentive) / price;
        let lost = 0;
        if (lot >= held) {
          lot = held;
          cost = (held * price) / incentive;
          lost = owed - cost;
        }
        const received = (cash * lot) / (stock + lot);
        cash -= received;
        stock += lot;
        collateral[id] = held - lot;
        debt[id] = owed - cost - lost;
        liquidations += 1;
        repaid += cost;
        seized += lot;
        proceeds += received;
        badDebt += lost;
      }
      if (debt[id] === 0) continue;
      triggers[id] = triggerOf(id);
      if ((triggers[id] as number) > price) found[foundCount++] = id;
      else heap.push(id);
    }
    while (heap.highest() > price) found[foundCount++] = heap.pop();
    [unsafe, found] = [found, unsafe];
    unsafeCount = foundCount;
  }
  return { liquidations, repaid, seized, proceeds, badDebt };
}

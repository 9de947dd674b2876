import type { Totals } from './totals.js';
import { TriggerHeap } from './triggerHeap.js';
import { rules, type Workload } from './workload.js';

/**
 * Workload K as a loop over floats and nothing else: no ledger, no events, no objects. A position is
 * liquidated at most once a step, as in the harness.
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
  const touched = new Int32Array(debt.length);
  let [liquidations, repaid, seized, proceeds, badDebt] = [0, 0, 0, 0, 0];

  function triggerOf(id: number): number {
    return (debt[id] as number) / ((collateral[id] as number) * (threshold[id] as number));
  }

  for (const price of prices) {
    let cash = Math.sqrt(product * price);
    let stock = product / cash;
    let count = 0;
    while (heap.highest() > price) {
      const id = heap.pop();
      const [held, owed] = [collateral[id] as number, debt[id] as number];
      const power = held * price * (threshold[id] as number);
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
      if (debt[id] === 0) continue;
      triggers[id] = triggerOf(id);
      touched[count++] = id;
    }
    for (let place = 0; place < count; place += 1) heap.push(touched[place] as number);
  }
  return { liquidations, repaid, seized, proceeds, badDebt };
}

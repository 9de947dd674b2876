import { type Arithmetic, type Take, triggerPrice } from '@liqlab/core';
import { FixedBonus } from './fixedBonus.js';
import { MechanismWorld } from './mechanismWorld.js';
import type { Totals } from './totals.js';
import { TriggerHeap } from './triggerHeap.js';
import type { Workload } from './workload.js';

/**
 * Workload K as the bare loop runs it, but what happens to a position is up to the mechanism: proposal,
 * offers and execution, its events posted to the ledger. Oracle, chain, keepers, log and measures are
 * not in it: this is what the interface costs, and the least that a harness around it can.
 */
export function mechanismLoop({ path, book, poolDepth }: Workload, arithmetic: Arithmetic): Totals {
  const world = new MechanismWorld(book, arithmetic);
  const mechanism = new FixedBonus(arithmetic);
  const product = poolDepth * poolDepth * (path.prices[0] as number);
  const triggers = book.debt.map(
    (owed, id) => owed / ((book.collateral[id] as number) * (book.threshold[id] as number)),
  );
  const heap = new TriggerHeap(triggers);
  const totals = { liquidations: 0, repaid: 0, seized: 0, proceeds: 0, badDebt: 0 };
  for (const price of path.prices) {
    const touched: number[] = [];
    let cash = Math.sqrt(product * price);
    let stock = product / cash;
    world.moveTo(price);
    while (heap.highest() > price) {
      const id = heap.pop();
      const { lot, cost } = liquidate(world, mechanism, id, totals);
      const sold = lot.toNumber();
      const received = (cash * sold) / (stock + sold);
      cash -= received;
      stock += sold;
      world.sell(lot, received);
      totals.liquidations += 1;
      totals.repaid += cost.toNumber();
      totals.seized += sold;
      totals.proceeds += received;
      const trigger = triggerPrice(world.position(id)) ?? 0;
      if (trigger === 0) continue;
      triggers[id] = trigger;
      touched.push(id);
    }
    for (const id of touched) heap.push(id);
  }
  world.ledger.verify();
  return totals;
}

function liquidate(
  world: MechanismWorld,
  mechanism: FixedBonus,
  id: number,
  totals: { badDebt: number },
): Take {
  const { keeper: by, collateral, debt, ledger } = world;
  const sale = mechanism.open(world.position(id), world);
  const [take] = sale.offers(world) as readonly [Take];
  const amount = take.cost;
  const action = { kind: 'take', by, collateral, debt, amount, sizedBy: 'debt' } as const;
  for (const event of sale.execute(action, world)) {
    ledger.post(event);
    if (event.type !== 'closed') continue;
    for (const { amount: lost } of event.transfers) totals.badDebt += lost.toNumber();
  }
  return take;
}

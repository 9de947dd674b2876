import type { Filled } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';
import { Flows } from './flows.js';
import { gameLaw } from './gameLaw.js';
import { judgeSales, type SaleMoment } from './judgeSales.js';

/** L1. */
export const lotIsAccountedFor = gameLaw({
  id: 'L1',
  title: 'the lot is accounted for',
  formula:
    'lot = sold + rewards + returned + kept by the protocol + still for sale, after every action; ' +
    'sold = what the buyer received; still for sale = 0 when the sale is over',
  judge: ({ transcript }) =>
    judgeSales(transcript, (moment) => {
      return misplaced(moment, transcript.world) ?? misstated(moment, transcript.world);
    }),
});

function misplaced({ flows, sale, isOver }: SaleMoment, world: ExamWorld): string | undefined {
  const { escrow } = world.market.accounts;
  const { zero } = world.market.arithmetic;
  for (const { asset } of sale.position.collaterals) {
    const forSale = flows.netOf(escrow, asset);
    if (forSale.lt(zero)) return `escrow gave ${zero.minus(forSale)} ${asset.id} it never had`;
    if (isOver && !forSale.isZero()) return `it is over, but ${forSale} ${asset.id} is in escrow`;
  }
  const [only, ...others] = sale.position.collaterals;
  if (!only || others.length > 0) return undefined;
  const putUp = flows.gaveOf(sale.position.owner, only.asset);
  return putUp.eq(flows.lot)
    ? undefined
    : `the lot is ${flows.lot}, but the borrower gave ${putUp} ${only.asset.id}`;
}

function misstated({ events, sale }: SaleMoment, world: ExamWorld): string | undefined {
  if (sale.position.collaterals.length > 1) return undefined;
  for (const event of events) {
    if (event.type !== 'filled') continue;
    const received = receivedIn(event, world);
    if (!received.eq(event.sold)) return `sold is ${event.sold}, but its buyer got ${received}`;
  }
  return undefined;
}

function receivedIn(event: Filled, world: ExamWorld) {
  const flows = new Flows(world);
  flows.add([event]);
  return flows.netOf(event.by, world.collateral);
}

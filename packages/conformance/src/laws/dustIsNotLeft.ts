import type { Num, Take } from '@liqlab/core';
import type { PlayedSale, Step } from '../play/transcript.js';
import type { ExamWorld } from '../world/examWorld.js';
import { Flows } from './flows.js';
import { gameLaw } from './gameLaw.js';
import { slackOfCollateral } from './slack.js';

/**
 * L23. What an open sale still has to raise shows in its offer, but only where the offer's lot is
 * less than what is in escrow: else it is the lot that limits the cost.
 */
export const dustIsNotLeft = gameLaw({
  id: 'L23',
  title: 'no dust is left',
  formula:
    'after a sale: debt of the borrower = 0 or ≥ dust limit, or no collateral left; after a purchase: ' +
    'what an open sale asks for, where its lot suffices for it, ≥ dust limit',
  waivedFor: ({ dustLimit }) => (dustLimit === undefined ? 'it names no dust limit' : undefined),
  judge: ({ transcript: { steps, world } }, { terms }) => {
    const limit = world.units.arithmetic.num(terms.dustLimit ?? 0);
    const flowsOf = new Map<PlayedSale, Flows>();
    for (const step of steps) {
      if (!step.sale || step.events.length === 0) continue;
      const flows = flowsOf.get(step.sale) ?? new Flows(world);
      flowsOf.set(step.sale, flows);
      flows.add(step.events);
      const found =
        leftWithBorrower(step.sale, flows, limit) ?? leftForSale(step, flows, world, limit);
      if (found) return `${step.text}: ${found}`;
    }
    return undefined;
  },
});

function leftWithBorrower({ position }: PlayedSale, flows: Flows, limit: Num): string | undefined {
  const [held, owed] = [position.collaterals[0], position.debts[0]];
  if (!held || !owed || position.collaterals.length + position.debts.length > 2) return undefined;
  const collateral = held.amount.plus(flows.netOf(position.owner, held.asset));
  const debt = owed.amount.plus(flows.netOf(position.owner, owed.token));
  if (debt.isZero() || collateral.isZero() || debt.gte(limit)) return undefined;
  return `the borrower is left with a debt of ${debt}, below ${limit}`;
}

function leftForSale(
  { after, events }: Step,
  flows: Flows,
  world: ExamWorld,
  limit: Num,
): string | undefined {
  const offer = after?.offers.find((one): one is Take => one.kind === 'take');
  const isPurchase = events.some(({ type }) => type === 'filled');
  if (!offer || !isPurchase || after?.status !== 'open') return undefined;
  const inEscrow = flows.netOf(world.market.accounts.escrow, world.collateral).toNumber();
  const suffices = offer.lot.toNumber() < inEscrow - slackOfCollateral(world, inEscrow);
  if (!suffices || offer.cost.gte(limit)) return undefined;
  return `the sale goes on for ${offer.cost}, below ${limit}`;
}

import type { Account, Asset, Chore, Filled, LiquidationEvent, Num, Take } from '@liqlab/core';
import type { Step, Transcript } from '../play/transcript.js';
import type { ExamWorld } from '../world/examWorld.js';
import { Flows } from './flows.js';
import { gameLaw } from './gameLaw.js';
import { slackOfCollateral, slackOfDebt } from './slack.js';

/** L14. In both arithmetics: a float that misses the last digit must not break a promise. */
export const offersAreHonoured = gameLaw({
  id: 'L14',
  title: 'offers are honoured, and nothing beyond them',
  formula:
    'within the terms of an offer ⇒ accepted, sold = lot, paid = cost for all of it, reward as promised; ' +
    'more than is on offer ⇒ refused, or cut to the offer; outside every offer ⇒ refused',
  judge: ({ transcript, inFloats }) => firstBroken(transcript) ?? firstBroken(inFloats),
});

function firstBroken({ steps, world }: Transcript): string | undefined {
  const found = steps.map((step) => broken(step, world)).find(Boolean);
  return found && `${found} (${world.units.arithmetic.name} arithmetic)`;
}

function broken(step: Step, world: ExamWorld): string | undefined {
  const { answer, refusal, text, fault, imbalance } = step;
  if (!answer || fault !== undefined || imbalance !== undefined) return undefined;
  if (answer.demand === 'refuse') return refusal ? undefined : `${text}: nobody offered that`;
  if (answer.demand === 'cut') return refusal ? undefined : overdone(step, world);
  if (answer.demand !== 'honour') return undefined;
  return refusal ? `${text}, as offered: ${refusal.message}` : brokenPromise(step, world);
}

function brokenPromise(step: Step, world: ExamWorld): string | undefined {
  const { answer, text, events } = step;
  const offer = answer?.offer;
  if (offer?.kind === 'chore' && answer) {
    return unrewarded(offer, answer.action.by, events, world, text);
  }
  const filled = events.find((event) => event.type === 'filled');
  if (offer?.kind !== 'take' || answer?.action.kind !== 'take') return undefined;
  if (!filled) return `${text}: nothing was sold`;
  const isWhole = answer.action.amount.eq(offer.sizedBy === 'collateral' ? offer.lot : offer.cost);
  return isWhole ? otherThan(offer, filled, world, text) : undefined;
}

function otherThan(offer: Take, { sold, paid }: Filled, world: ExamWorld, text: string) {
  const { lot, cost } = offer;
  const missesLot = differs(sold, lot, slackOfCollateral(world, lot.toNumber()));
  const missesCost = differs(paid, cost, slackOfDebt(world, cost.toNumber()));
  if (!missesLot && !missesCost) return undefined;
  return `${text}: ${lot} for ${cost} was offered, ${sold} for ${paid} was sold`;
}

function overdone({ answer, events, text }: Step, world: ExamWorld): string | undefined {
  const offer = answer?.offer;
  const filled = events.find((event) => event.type === 'filled');
  if (offer?.kind !== 'take' || !filled) return undefined;
  const most = offer.lot.toNumber();
  if (filled.sold.toNumber() <= most + slackOfCollateral(world, most)) return undefined;
  return `${text}: ${offer.lot} was on offer, but ${filled.sold} was sold`;
}

function unrewarded(
  { reward, deposit }: Chore,
  by: Account,
  events: readonly LiquidationEvent[],
  world: ExamWorld,
  text: string,
): string | undefined {
  const flows = new Flows(world);
  flows.add(events);
  const gotNot = ({ asset, amount }: { asset: Asset; amount: Num }, got: Num) =>
    differs(got, amount, slackOfDebt(world, amount.toNumber())) &&
    `${text}: ${amount} ${asset.id} was agreed on, but it was ${got}`;
  const rewarded = reward && gotNot(reward, flows.receivedBy(by, reward.asset));
  const deposited = deposit && gotNot(deposit, flows.gaveOf(by, deposit.asset));
  return rewarded || deposited || undefined;
}

function differs(got: Num, expected: Num, slack: number): boolean {
  return Math.abs(got.minus(expected).toNumber()) > slack;
}

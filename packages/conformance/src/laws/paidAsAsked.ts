import type { Filled, Take } from '@liqlab/core';
import type { Step } from '../play/transcript.js';
import type { ExamWorld } from '../world/examWorld.js';
import { Flows } from './flows.js';
import { gameLaw } from './gameLaw.js';
import { slackOfDebt } from './slack.js';

/**
 * L3. The interface knows no tab: what a sale may raise is seen in its offers. So a buyer pays at
 * most the cost asked for the whole offer, and for a part the same share of it.
 */
export const paidAsAsked = gameLaw({
  id: 'L3',
  title: 'buyers pay what was asked',
  formula:
    '0 ≤ paid ≤ cost asked ≤ tab, paid = what the buyer gave, and paid / sold = cost / lot for every ' +
    'part of a posted price',
  judge: ({ transcript }) => {
    for (const step of transcript.steps) {
      const offer = step.answer?.offer;
      const filled = step.events.find((event) => event.type === 'filled');
      if (offer?.kind !== 'take' || !filled || step.answer?.demand === 'cut') continue;
      const found = wrongPayment(filled, offer, transcript.world);
      if (found) return `${step.text}: ${found}`;
    }
    return transcript.steps.map((step) => unpaid(step, transcript.world)).find(Boolean);
  },
});

function wrongPayment({ sold, paid }: Filled, offer: Take, world: ExamWorld): string | undefined {
  const [cost, lot] = [offer.cost.toNumber(), offer.lot.toNumber()];
  if (paid.toNumber() > cost + slackOfDebt(world, cost)) {
    return `${paid} was paid, although ${offer.cost} was asked for all`;
  }
  const due = lot > 0 ? (cost * sold.toNumber()) / lot : cost;
  // A part is rounded as the whole is; of a whole of few raw units the share is not known better.
  const slack = slackOfDebt(world, cost) + slackOfDebt(world, due);
  if (Math.abs(paid.toNumber() - due) <= slack) return undefined;
  return `${sold} was sold for ${paid}, although ${offer.cost} was asked for ${offer.lot}`;
}

function unpaid({ events, text, answer }: Step, world: ExamWorld): string | undefined {
  if (answer?.offer?.kind !== 'take') return undefined;
  for (const event of events) {
    if (event.type !== 'filled') continue;
    const flows = new Flows(world);
    flows.add([event]);
    const gave = flows.gaveOf(event.by, answer.offer.debt);
    if (!gave.eq(event.paid)) return `${text}: paid is ${event.paid}, but its buyer gave ${gave}`;
  }
  return undefined;
}

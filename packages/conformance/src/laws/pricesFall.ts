import type { Take } from '@liqlab/core';
import { nameOf } from '../play/nameOf.js';
import type { PlayedSale, Step, Target, Transcript } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';
import { slackOfDebt } from './slack.js';

/** L22. */
export const pricesFall = gameLaw({
  id: 'L22',
  title: 'the price asked never rises',
  formula: 'cost / lot of an open sale does not grow from one moment to the next before a reset',
  waivedFor: ({ priceFalls }) => (priceFalls ? undefined : 'it does not claim that prices fall'),
  judge: ({ transcript }) => {
    const last = new Map<PlayedSale, number>();
    for (const step of transcript.steps) {
      if (step.sale && step.events.some(({ type }) => type === 'reset')) last.delete(step.sale);
      for (const target of step.sight) {
        const found = riseOf(target, last, step, transcript);
        if (found) return found;
      }
    }
    return undefined;
  },
});

function riseOf(
  { sale, view }: Target,
  last: Map<PlayedSale, number>,
  { at }: Step,
  { world }: Transcript,
): string | undefined {
  const offer = view.offers.find((one): one is Take => one.kind === 'take');
  if (view.status !== 'open' || !offer || offer.lot.isZero()) return undefined;
  const [cost, lot] = [offer.cost.toNumber(), offer.lot.toNumber()];
  const before = last.get(sale) ?? Number.POSITIVE_INFINITY;
  last.set(sale, cost / lot);
  if (cost <= before * lot + slackOfDebt(world, cost)) return undefined;
  return `${nameOf(sale)}: the price was ${before}, and at second ${at} it is ${cost / lot}`;
}

import type { Transcript } from '../play/transcript.js';
import { isNum } from '../world/isNum.js';
import { gameLaw } from './gameLaw.js';

/** L17. In both arithmetics. */
export const numbersAreSound = gameLaw({
  id: 'L17',
  title: 'no amount is negative or not a number',
  formula: '0 ≤ amount < ∞ for every number in every event, transfer and offer, at every moment',
  judge: ({ transcript, inFloats }) => unsoundIn(transcript) ?? unsoundIn(inFloats),
});

function unsoundIn({ steps }: Transcript): string | undefined {
  for (const { events, sight, text } of steps) {
    const offers = sight.flatMap(({ view }) => view.offers);
    const found = unsound(events, 'events') ?? unsound(offers, 'offers');
    if (found) return `${text}: ${found}`;
  }
  return undefined;
}

function unsound(value: unknown, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'number' && !isSound(value) ? `${path} is ${value}` : undefined;
  }
  if (isNum(value)) return isSound(value.toNumber()) ? undefined : `${path} is ${value}`;
  for (const [key, inner] of Object.entries(value)) {
    const found = unsound(inner, `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

function isSound(amount: number): boolean {
  return amount >= 0 && amount < Number.POSITIVE_INFINITY;
}

import type { Step } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L16. */
export const refusalsChangeNothing = gameLaw({
  id: 'L16',
  title: 'a refusal changes nothing',
  formula: 'an action is refused ⇒ status, offers and wakeAt are what they were',
  judge: ({ transcript }) => transcript.steps.map(changed).find(Boolean),
});

function changed({ refusal, before, after, text }: Step): string | undefined {
  if (!refusal || before?.print === after?.print) return undefined;
  return `${text} was refused, but\nbefore: ${before?.print}\nafter: ${after?.print}`;
}

import type { Step } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L15. */
export const keeperLimitsHold = gameLaw({
  id: 'L15',
  title: "a keeper's own limits hold",
  formula: 'paid / sold ≤ price limit and sold ≥ minimum lot, or the take is refused',
  judge: ({ transcript }) => transcript.steps.map(ignored).find(Boolean),
});

function ignored({ answer, events, text }: Step): string | undefined {
  const filled = events.find((event) => event.type === 'filled');
  if (answer?.demand !== 'limit' || !filled) return undefined;
  return `${text}, but was sold ${filled.sold} for ${filled.paid}`;
}

import { nameOf } from '../play/nameOf.js';
import type { Aftermath, PlayedSale, Step } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L6. */
export const closedStaysClosed = gameLaw({
  id: 'L6',
  title: 'a closed sale stays closed',
  formula:
    'status ∈ {settled, expired} ⇒ offers = [], every action is refused, nothing happens with time, ' +
    'and the status stays; a closed event is the last one, and the only one; conclude ⇒ it is over',
  judge: ({ transcript }) =>
    transcript.aftermath.map(reopened).find(Boolean) ??
    transcript.steps.map(unconcluded).find(Boolean) ??
    transcript.sales.map(closedTwice).find(Boolean),
});

function reopened({ sale, text, after, events, refusal, fault }: Aftermath): string | undefined {
  const name = nameOf(sale);
  if (after.status !== sale.batches.at(-1)?.status) return `${name} became ${after.status} again`;
  if (after.offers.length > 0) return `${name} is over, but offers a ${after.offers[0]?.kind}`;
  const isQuiet = text === 'is told that time passed' && events.length === 0;
  // Whatever else it throws, another law objects to.
  return refusal || isQuiet || fault !== undefined
    ? undefined
    : `${name} is over, but accepted: ${text}`;
}

function unconcluded({ kind, after, text, fault, refusal }: Step): string | undefined {
  const isLost = fault !== undefined || refusal !== undefined;
  return kind === 'conclude' && !isLost && after?.status === 'open'
    ? `${text}, and goes on`
    : undefined;
}

function closedTwice(sale: PlayedSale): string | undefined {
  const events = sale.batches.flatMap((batch) => batch.events);
  const first = events.findIndex(({ type }) => type === 'closed');
  const isOver = ['settled', 'expired'].includes(sale.batches.at(-1)?.status ?? '');
  if (first >= 0 && first < events.length - 1) return `${nameOf(sale)} went on after it was closed`;
  if (isOver === first >= 0) return undefined;
  return isOver
    ? `${nameOf(sale)} is over without a closed event`
    : `${nameOf(sale)} was closed, but its status is not`;
}

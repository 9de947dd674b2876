import type { Step } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L10. Events carry no times: they happen when the mechanism is called, and it says when to call. */
export const timeMovesForward = gameLaw({
  id: 'L10',
  title: 'time never goes back',
  formula:
    'after advance at second t: the sale is over or wakeAt > t; advance before wakeAt does nothing; ' +
    'wakeAt is a number or Infinity',
  judge: ({ transcript }) => transcript.steps.map(wrongTime).find(Boolean),
});

function wrongTime({ kind, after, at, text, events }: Step): string | undefined {
  if (!after || (after.print === '' && Number.isNaN(after.wakeAt))) return undefined;
  const { status, wakeAt } = after;
  if (Number.isNaN(wakeAt)) return `${text}: wakeAt is not a number`;
  if (kind === 'early' && events.length > 0) return `${text}, and does something`;
  if (kind === 'advance' && status === 'open' && wakeAt <= at) {
    return `${text} at second ${at}, and wants to be woken at second ${wakeAt}`;
  }
  return undefined;
}

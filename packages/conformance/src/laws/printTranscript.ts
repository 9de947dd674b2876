import type { Step, Transcript } from '../play/transcript.js';
import { fingerprint } from '../world/fingerprint.js';

/** What happened in each step of a play, as text. */
export function printSteps({ steps }: Transcript): readonly string[] {
  return steps.map(printStep);
}

function printStep({ text, at, events, refusal, fault, after }: Step): string {
  const answer = refusal?.name ?? (fault === undefined ? fingerprint(events) : String(fault));
  return `second ${at}: ${text} → ${answer} (${after?.print ?? 'nothing to see'})`;
}

/** The first step in which two plays differ, in words; `undefined` if they are the same. */
export function firstDifference(first: Transcript, second: Transcript): string | undefined {
  const [one, other] = [printSteps(first), printSteps(second)];
  const length = Math.max(one.length, other.length);
  const index = Array.from({ length }, (_, step) => one[step] === other[step]).indexOf(false);
  return index < 0
    ? undefined
    : `once: ${one[index] ?? 'nothing'}\nthen: ${other[index] ?? 'nothing'}`;
}

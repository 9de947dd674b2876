import type { Transcript } from '../play/transcript.js';
import { describeFault } from './describeGame.js';
import { gameLaw } from './gameLaw.js';
import { isWriteToFrozen } from './inputsAreLeftAlone.js';

/** L18. In both arithmetics. */
export const onlyRefusalsAreThrown = gameLaw({
  id: 'L18',
  title: 'whatever is asked is answered or refused',
  formula: 'everything thrown is a LiquidationRefusal, and advance throws nothing',
  judge: ({ transcript, inFloats }) => thrownIn(transcript) ?? thrownIn(inFloats),
});

function thrownIn({ askingFault, steps, aftermath }: Transcript): string | undefined {
  const faults = [...steps, ...aftermath].map(({ fault }) => fault);
  const fault = [askingFault, ...faults].find((one) => one !== undefined && !isWriteToFrozen(one));
  if (fault !== undefined) return describeFault(fault);
  const refused = steps.find(({ kind, refusal }) => kind !== 'act' && refusal);
  return refused && `${refused.text}: ${refused.refusal?.name}`;
}

import { describeFault } from './describeGame.js';
import { gameLaw } from './gameLaw.js';

/** L7. */
export const inputsAreLeftAlone = gameLaw({
  id: 'L7',
  title: 'inputs are never changed',
  formula: 'position and action are deeply frozen, and nobody tries to write to them',
  judge: ({ transcript }) => {
    const faults = [transcript.askingFault, ...transcript.steps.map(({ fault }) => fault)];
    const write = faults.find(isWriteToFrozen);
    return write === undefined ? undefined : describeFault(write);
  },
});

/** Whether somebody tried to change one of the frozen inputs. */
export function isWriteToFrozen(fault: unknown): boolean {
  if (!(fault instanceof Error) || fault.name !== 'TypeError') return false;
  return /read only|not extensible|Cannot delete/.test(fault.message);
}

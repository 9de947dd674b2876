import { gameLaw } from './gameLaw.js';
import { firstDifference } from './printTranscript.js';

/** L8. */
export const askingIsFree = gameLaw({
  id: 'L8',
  title: 'asking changes nothing',
  formula:
    'isLiquidatable, open, offers, status and wakeAt asked three times answer the same three times, ' +
    'the venue does not trade, and everything that happens later is the same as if asked once',
  judge: (performance) => {
    const often = performance.with({ asks: 3 });
    const [impurity] = often.impurities;
    if (impurity) return `another answer: ${impurity}`;
    // Where even two plays alike differ, another law speaks.
    const { transcript, repeated } = performance;
    return firstDifference(transcript, repeated) ? undefined : firstDifference(repeated, often);
  },
});

import { gameLaw } from './gameLaw.js';
import { firstDifference } from './printTranscript.js';

/** L9. */
export const sameSeedSameEvents = gameLaw({
  id: 'L9',
  title: 'same seed, same events',
  formula: 'the same game from its start, with a fresh mechanism, gives the same events',
  judge: ({ transcript, repeated }) => firstDifference(transcript, repeated),
});

import { compareOutcomes } from './compareOutcomes.js';
import { gameLaw } from './gameLaw.js';

/** L21. */
export const arithmeticsAgree = gameLaw({
  id: 'L21',
  title: 'exact and fast arithmetic agree',
  formula: 'the same game in float64 moves the same amounts, within 1e-9 of the largest',
  judge: ({ transcript, inFloats }) => compareOutcomes(transcript, inFloats, 1),
});

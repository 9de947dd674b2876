import { generateKeepers, keeperParameters, randomStream, whoTakesPart } from '@liqlab/market';

/** The default population, of which it costs each 500 on average to take part at all. */
export const entrants = whoTakesPart(
  generateKeepers(randomStream(1, 'example', 0, 'keepers')),
  { absentShare: 0.1, cost: 500, expectedProfit: 3000 },
  randomStream(1, 'example', 0, 'participation'),
);

/** A bot whose gas price is an hour old, and one that bids next to nothing at once. */
export const march2020 = [
  { kind: 'gas-naive', name: 'old-bot', capital: 500_000, gasPrice: { by: 'lagging', lag: 3600 } },
  { kind: 'zero-bid-sniper', name: 'sniper', beforeEnd: 21_600 },
].map((data) => keeperParameters.parse(data));

/** A bidding model in a program of its own. */
export const model = keeperParameters.parse({
  kind: 'external',
  name: 'my-model',
  capital: 1_000_000,
  command: ['python3', 'model.py'],
  timeLimit: 500,
});

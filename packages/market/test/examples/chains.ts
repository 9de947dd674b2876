import { chainParameters, gasSchedule, readGasFile } from '@liqlab/market';

/** The gas prices of a day from a file, for a path that starts at that moment. */
export const asItWas = (file: string, startsAt: number) =>
  chainParameters.parse({
    blockTime: 13,
    gasPrices: gasSchedule(readGasFile(file), startsAt),
    blockGasLimit: 10_000_000,
  });

/** Ethereum since August 2021: the world would pay 20 gwei, and 200 from the tenth minute on. */
export const congested = chainParameters.parse({
  kind: 'base-fee',
  blockTime: 12,
  gasPrices: [
    { from: 0, gwei: 20 },
    { from: 600, gwei: 200 },
  ],
});

/** A sequencer that takes transactions as they come, and includes them two blocks later. */
export const sequencer = chainParameters.parse({
  blockTime: 2,
  gasPrices: [{ from: 0, gwei: 0.05 }],
  inclusionDelay: 2,
  ordering: { kind: 'arrival' },
});

import { assignBorrowers, borrowerParameters, randomStream } from '@liqlab/market';

/** One in five tops up, one in ten sells in time, the others do nothing. */
export const borrowers = assignBorrowers(
  300,
  [
    { share: 0.2, borrower: borrowerParameters.parse({ kind: 'top-up', funds: 0.5 }) },
    { share: 0.1, borrower: borrowerParameters.parse({ kind: 'stop-loss' }) },
  ],
  randomStream(1, 'example', 0, 'borrowers'),
);

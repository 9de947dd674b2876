import type { Transcript } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L19. In both arithmetics; in floats escrow may be left with what the last digit missed. */
export const nothingIsCreated = gameLaw({
  id: 'L19',
  title: 'nothing is created or lost',
  formula:
    'the ledger accepts every event: nobody pays out what was never paid in; Σ accounts = 0 for every ' +
    'asset; escrow is empty when no sale is open',
  judge: ({ transcript, inFloats }) =>
    unbalanced(transcript) ?? stranded(transcript) ?? unbalanced(inFloats),
});

function unbalanced({ steps, aftermath }: Transcript): string | undefined {
  const step = [...steps, ...aftermath].find(({ imbalance }) => imbalance !== undefined);
  return step && `${step.text}: ${step.imbalance}`;
}

function stranded({ world, sales }: Transcript): string | undefined {
  world.market.ledger.verify();
  if (sales.some(({ liquidation }) => liquidation.status === 'open')) return undefined;
  const { accounts, ledger } = world.market;
  const assets = [
    ...world.position.collaterals.map(({ asset }) => asset),
    ...world.position.debts.flatMap(({ asset, token }) => [asset, token]),
  ];
  const left = assets.find((asset) => !ledger.balance(accounts.escrow, asset).isZero());
  return (
    left && `no sale is open, but escrow holds ${ledger.balance(accounts.escrow, left)} ${left.id}`
  );
}

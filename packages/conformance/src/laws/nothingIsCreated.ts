import type { Transcript } from '../play/transcript.js';
import { gameLaw } from './gameLaw.js';

/** L19. */
export const nothingIsCreated = gameLaw({
  id: 'L19',
  title: 'nothing is created or lost',
  formula:
    'the ledger accepts every event: nobody pays out what was never paid in; Σ accounts = 0 for every ' +
    'asset; escrow is empty when no sale is open',
  judge: ({ transcript }) => {
    const { steps, aftermath } = transcript;
    const unbalanced = [...steps, ...aftermath].find(({ imbalance }) => imbalance !== undefined);
    return unbalanced ? `${unbalanced.text}: ${unbalanced.imbalance}` : stranded(transcript);
  },
});

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

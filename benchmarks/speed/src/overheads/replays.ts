import { fastArithmetic } from '@liqlab/core';
import { Ledger } from '@liqlab/harness';
import type { Recording } from './recording.js';

// More than anybody pays out: what was endowed in the run is not in its log.
const plenty = fastArithmetic.num(1e15);

/** Posts the recording to a ledger, which checks each transfer, and all balances at the end. */
export function replayChecked(recording: Recording): void {
  const { movements, payments, accountCount, assetCount } = recording;
  const ledger = new Ledger(fastArithmetic);
  for (let count = 1; count < accountCount; count += 1) ledger.addAccount('keeper', '');
  for (let count = 0; count < assetCount; count += 1) ledger.addAsset('', 18);
  for (const { asset, from } of payments) ledger.endow(from, asset, plenty);
  for (const movement of movements) ledger.post(movement);
  ledger.verify();
}

/** The same sums, and nothing is checked. */
export function replayUnchecked(recording: Recording): void {
  const { movements, payments, accountCount, assetCount } = recording;
  const balances = Array.from({ length: assetCount }, () => new Float64Array(accountCount));
  for (const { asset, from } of payments) add(balances[asset.index], from.index, 1e15);
  for (const { transfers } of movements) {
    for (const { asset, from, to, amount } of transfers) {
      add(balances[asset.index], from.index, -amount.toNumber());
      add(balances[asset.index], to.index, amount.toNumber());
    }
  }
}

function add(balances: Float64Array | undefined, account: number, amount: number): void {
  if (balances) balances[account] = (balances[account] as number) + amount;
}

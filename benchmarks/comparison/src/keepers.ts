import type { KeeperParameters } from '@liqlab/market';

// Enough for the gas of every transaction that a keeper may send in a run.
const gasMoney = 1_000_000;

const plain: KeeperParameters = {
  name: 'keeper',
  capital: gasMoney,
  usesFlashLoans: false,
  reactionDelay: 0,
  minimumProfit: 0,
  minimumMargin: 0,
  bidPremium: 0,
  minimumReturnOnGas: 0,
  priorityShare: 0,
  doesUnpaidChores: false,
};

/** Keepers who borrow within the transaction and sell at once, for `minimumMargin` of what they pay. */
export function arbitrageurs(count: number, minimumMargin: number): readonly KeeperParameters[] {
  return Array.from({ length: count }, (_, index) => ({
    ...plain,
    name: `arbitrageur-${index + 1}`,
    usesFlashLoans: true,
    minimumMargin,
  }));
}

/** A keeper who bids with money of its own, at once, and wants `bidPremium` for having it bound. */
export function bidder(name: string, capital: number, bidPremium: number): KeeperParameters {
  return { ...plain, name, capital, bidPremium };
}

/** The protocol's own bot: does what nobody is paid for, half a minute late; never buys. */
export const caretaker: KeeperParameters = {
  ...plain,
  name: 'caretaker',
  reactionDelay: 30,
  minimumProfit: Number.POSITIVE_INFINITY,
  doesUnpaidChores: true,
};

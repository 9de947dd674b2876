import { type KeeperParameters, keeperParameters } from '@liqlab/market';

// Enough for the gas of every transaction that a keeper may send in a run.
const gasMoney = 1_000_000;

/** A keeper with all defaults but those named, and no profit but the one that it is said to want. */
export function keeper(parameters: { readonly name: string; readonly [field: string]: unknown }) {
  const modest = { capital: gasMoney, minimumProfit: 0, minimumReturnOnGas: 0 };
  return keeperParameters.parse({ ...modest, ...parameters });
}

/** Keepers who borrow within the transaction and sell at once, for `minimumMargin` of what they pay. */
export function arbitrageurs(count: number, minimumMargin: number): readonly KeeperParameters[] {
  return Array.from({ length: count }, (_, index) => {
    return keeper({ name: `arbitrageur-${index + 1}`, usesFlashLoans: true, minimumMargin });
  });
}

/** The protocol's own bot: does what nobody is paid for; never buys. */
export const caretaker: KeeperParameters = {
  ...keeper({ name: 'caretaker', doesUnpaidChores: true }),
  minimumProfit: Number.POSITIVE_INFINITY,
};

import type { KeeperBasics } from '../keeperBasics.js';

/** The profit below which a keeper does not send a transaction whose gas costs `gasCost`. */
export function leastProfit(
  gasCost: number,
  { minimumProfit, minimumReturnOnGas }: KeeperBasics,
): number {
  return Math.max(minimumProfit, minimumReturnOnGas * gasCost);
}

import type {
  Account,
  Asset,
  Filled,
  Liquidation,
  MarketView,
  Pair,
  Transfer,
  Unwound,
} from '@liqlab/core';
import type { Direction } from '../amm/trade.js';
import type { SharedTrade } from './sharedAmm.js';
import type { Part } from './tradeParts.js';

/** Whose transaction it was, which way it went, and the sale that was asked. */
export interface Trader {
  readonly by: Account;
  readonly direction: Direction;
  readonly asked: Liquidation;
}

/**
 * A trade with the shared AMM as every sale in it sees it: each with the money that moved for its own
 * part. The protocol's fee is paid with the first one.
 */
export function tradeEvents(
  { parts, fee }: SharedTrade,
  trader: Trader,
  pair: Pair,
  market: MarketView,
): readonly (Filled | Unwound)[] {
  return parts.map((part, index) => {
    const event = eventOf(part, index === 0 ? fee : 0n, trader, pair, market);
    const { sale } = part.member;
    return sale === trader.asked ? event : { ...event, sale };
  });
}

function eventOf(
  part: Part,
  fee: bigint,
  { by, direction }: Trader,
  { collateral, debt }: Pair,
  { arithmetic, accounts }: MarketView,
): Filled | Unwound {
  const { escrow, treasury } = accounts;
  const [paid, bought] =
    direction === 'pump' ? [debt.asset, collateral.asset] : [collateral.asset, debt.asset];
  const amount = (raw: bigint, { decimals }: Asset) => arithmetic.fromRaw(raw, decimals);
  const [paidIn, paidOut] = [amount(part.paidIn, paid), amount(part.paidOut, bought)];
  const feeIn = amount(fee, paid);
  const feeTransfer: Transfer = { asset: paid, from: by, to: treasury, amount: feeIn };
  const transfers: Transfer[] = [
    { asset: paid, from: by, to: escrow, amount: paidIn },
    ...(fee === 0n ? [] : [feeTransfer]),
    { asset: bought, from: escrow, to: by, amount: paidOut },
  ];
  const given = paidIn.plus(feeIn);
  return direction === 'pump'
    ? { type: 'filled', by, sold: paidOut, paid: given, transfers }
    : { type: 'unwound', by, returned: given, refunded: paidOut, transfers };
}

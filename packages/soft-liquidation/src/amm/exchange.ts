import { InsufficientLiquidityError } from '@liqlab/core';
import { type Amm, type AmmState, bandAt } from './ammState.js';
import { limitedOracle } from './limitedOracle.js';
import { planTrade } from './planTrade.js';
import type { Direction, Order, Trade } from './trade.js';

/** What a trade moves, in raw units of the two assets. */
export interface Exchanged {
  readonly paidIn: bigint;
  readonly paidOut: bigint;
}

/**
 * What {@link exchange} would move now, in raw units. Pure.
 *
 * Source: AMM.vy, `_get_dxdy`.
 *
 * @param order - its amount in raw units.
 * @throws {@link InsufficientLiquidityError} if an order sized by what is paid out asks for more
 * than there is.
 */
export function previewExchange(amm: Amm, order: Order): Exchanged {
  return planned(amm, order).exchanged;
}

/**
 * Trades, and lets the AMM see the oracle. An order sized by what is paid in takes less if the
 * liquidity ends.
 *
 * Source: AMM.vy, `_exchange`.
 *
 * @param order - its amount in raw units.
 * @throws what {@link previewExchange} throws; then nothing has changed.
 */
export function exchange(amm: Amm, order: Order): Exchanged {
  const { state } = amm;
  const oracle = limitedOracle(state, order.moment);
  const seen = { lastPrice: oracle.price, lastFee: oracle.fee, lastAt: order.moment.now };
  const { trade, exchanged, adminFee } = planned(amm, order);

  Object.assign(state, seen);
  if (exchanged.paidIn === 0n || exchanged.paidOut === 0n) return { paidIn: 0n, paidOut: 0n };
  state.adminFees[order.direction === 'pump' ? 'x' : 'y'] += adminFee;
  writeBands(state, trade, order.direction);
  return exchanged;
}

function planned({ terms, state }: Amm, order: Order) {
  const { debt, collateral } = terms.precision;
  const [unitIn, unitOut] = order.direction === 'pump' ? [debt, collateral] : [collateral, debt];
  const amount = order.amount * (order.sizedBy === 'in' ? unitIn : unitOut);
  const trade = planTrade({ terms, state }, { ...order, amount });
  const exchanged = { paidIn: trade.amountIn / unitIn, paidOut: trade.amountOut / unitOut };
  if (order.sizedBy === 'out' && exchanged.paidOut !== order.amount) {
    throw new InsufficientLiquidityError('The AMM');
  }
  return { trade, exchanged, adminFee: trade.adminFee / unitIn };
}

function writeBands(state: AmmState, trade: Trade, direction: Direction): void {
  const { firstBand, lastBand, inBands, outOfLast } = trade;
  const way = lastBand >= firstBand ? 1 : -1;
  inBands.forEach((held, index) => {
    const n = firstBand + index * way;
    const out = n === lastBand ? outOfLast : 0n;
    const { shares } = bandAt(state, n);
    const [x, y] = direction === 'pump' ? [held, out] : [out, held];
    state.bands.set(n, { x, y, shares });
  });
  state.activeBand = lastBand;
}

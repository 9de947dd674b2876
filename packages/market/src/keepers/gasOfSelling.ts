/**
 * Gas units of the keeper's own sale on a venue, on top of the protocol's gas. One swap in
 * one pool through Uniswap's router is 111,248 (Uniswap/v3-periphery\@02f19e3,
 * test/__snapshots__/SwapRouter.gas.spec.ts.snap, `exactInput 0 -> 1`); routes through several pools
 * use more.
 */
export const gasOfSelling = 111_248;

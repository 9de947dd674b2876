import { maximumTick, sqrtPriceAtTick } from './sqrtPriceAtTick.js';

/** The smallest square-root price, Q64.96: at the smallest tick. */
export const minimumSqrtPrice = sqrtPriceAtTick(-maximumTick);

/** The bound, itself excluded, of square-root prices, Q64.96: at the largest tick. */
export const maximumSqrtPrice = sqrtPriceAtTick(maximumTick);

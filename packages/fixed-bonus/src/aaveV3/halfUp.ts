import type { PairRounding } from '../pair.js';

/** Shares × index is rounded half up on both sides (core-v3, WadRayMath.rayMul). */
export const halfUp: PairRounding = { held: 'half-up', owed: 'half-up' };

/** Most bands that one deposit, or one trade, may span. Source: AMM.vy, `MAX_TICKS`. */
export const mostBands = 50;

/**
 * Liquidation threshold of a position that names none: that of WETH on Aave v3, 83 % on Ethereum and
 * the target for the other deployments in 2024 (governance.aave.com/t/18997, Chaos Labs).
 */
export const defaultThreshold = 0.83;

/** Unit of amounts that are brought to 18 decimals, of shares, and of prices. */
export const precision = 10n ** 18n;

/** Unit of the fee. */
export const feeDenominator = 10n ** 10n;

/** Unit of the amplification that the invariant works with. */
export const amplificationPrecision = 100n;

/** Number of coins. */
export const coins = 2n;

/** Iterations after which a search gives up. */
export const maximumIterations = 255;

/** One, in fixed point with 18 decimals. */
export const wad = 10n ** 18n;

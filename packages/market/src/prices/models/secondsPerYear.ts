/** Seconds of the year that drifts and volatilities are stated for: 365 days, as crypto trades daily. */
export const secondsPerYear = 365 * 24 * 3600;

/**
 * Which way the price has to go to hurt a position: a `long` holds the asset and owes the quote, a
 * `short` holds the quote and owes the asset.
 */
export type Side = 'long' | 'short';

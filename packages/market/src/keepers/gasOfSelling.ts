/**
 * Gas units of the keeper's own sale on a venue, on top of the protocol's gas. Assumption: about what
 * one swap on a constant-product pool uses, token transfers included.
 */
export const gasOfSelling = 120_000;

/** The protocol's part of a fee: half of it, rounded down. Source: `Stableswap.ADMIN_FEE`. */
export function protocolPart(fee: bigint): bigint {
  return fee / 2n;
}

import type { Moment } from '../amm/ammTerms.js';
import type { BandAmm } from '../amm/bandAmm.js';
import { wad } from '../amm/wad.js';

/**
 * Health of a position, wad: what its bands become if the price falls through all of them, less the
 * liquidation discount, over its debt, − 1; above its bands also what the price is above them. Below
 * zero it may be liquidated whole.
 *
 * Source: curve-stablecoin@afc2608, `Controller._health`.
 *
 * @param debt - raw units, above zero.
 */
export function health(
  amm: BandAmm,
  user: string,
  debt: bigint,
  liquidationDiscount: bigint,
  moment: Moment,
): bigint {
  const kept = wad - liquidationDiscount;
  const whenFallen = (amm.converted(user, 'debt', moment) * kept) / debt - wad;
  const first = amm.state.deposits.get(user)?.first;
  if (first === undefined || first <= amm.state.activeBand) return whenFallen;
  const price = amm.oraclePrice(moment);
  const upper = amm.upperPrice(first, moment.now);
  if (price <= upper) return whenFallen;
  const { precision } = amm.terms;
  const collateral = amm.holdings(user).y * precision.collateral;
  return whenFallen + ((price - upper) * collateral) / (debt * precision.debt);
}

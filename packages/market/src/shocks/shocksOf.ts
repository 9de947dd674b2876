import type { Shock, ShockOf } from './shock.js';

/** The shocks of one kind, in their order. */
export function shocksOf<Kind extends Shock['kind']>(
  kind: Kind,
  shocks: readonly Shock[],
): ShockOf<Kind>[] {
  return shocks.filter((shock): shock is ShockOf<Kind> => shock.kind === kind);
}

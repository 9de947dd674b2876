import { rad, wad } from '../makerUnits.js';
import type { Urn } from './clipCase.js';

/** What the amounts of a sale are parts of, in raw units. */
export interface Wholes {
  readonly collateral: string;
  /** Debt as dai. */
  readonly dai: string;
  /** Debt as debt tokens. */
  readonly debtTokens: string;
}

/** The amounts of a vault. */
export function wholes({ ink, art }: Urn = { ink: '0', art: '0' }): Wholes {
  return { collateral: ink, dai: art.padEnd(art.length + rad - wad, '0'), debtTokens: art };
}

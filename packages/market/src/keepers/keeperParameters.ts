import { z } from 'zod';
import { colludingKeeperParameters } from './colludingKeeper.js';
import { externalKeeperParameters } from './external/externalKeeper.js';
import { gasNaiveKeeperParameters } from './gasNaiveKeeper.js';
import { inventoryKeeperParameters } from './inventoryKeeper.js';
import { profitSeekingKeeperParameters } from './profitSeekingKeeper.js';
import { splittingKeeperParameters } from './splittingKeeper.js';
import { zeroBidSniperParameters } from './zeroBidSniper.js';

/**
 * Schema of {@link KeeperParameters}, with every default filled in. Without a kind it is a
 * profit-seeking keeper.
 *
 * @example
 * ```ts
 * const stuck = keeperParameters.parse({ kind: 'gas-naive', name: 'old-bot' });
 * ```
 */
export const keeperParameters = z.discriminatedUnion('kind', [
  profitSeekingKeeperParameters,
  inventoryKeeperParameters,
  gasNaiveKeeperParameters,
  zeroBidSniperParameters,
  splittingKeeperParameters,
  colludingKeeperParameters,
  externalKeeperParameters,
]);

/** Every keeper, as data; `kind` tells them apart. */
export type KeeperParameters = z.infer<typeof keeperParameters>;

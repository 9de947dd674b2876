import type { Account, Offer } from '@liqlab/core';
import { z } from 'zod';
import { floatParameter } from '../parameters/floatParameter.js';
import type { Decision, KeeperSight } from './keeper.js';
import { KeeperBase } from './keeperBase.js';
import { keeperBasics } from './keeperBasics.js';
import type { PriceSpan } from './priceSpan.js';
import { ProfitSeekingKeeper } from './profitSeekingKeeper.js';
import { staysAwayBetween } from './responses/staysAwayBetween.js';

const fixedGasPrice = z.strictObject({
  by: z.literal('fixed'),
  /** What it offers all the time. */
  gwei: floatParameter({ unit: 'gwei', atLeast: 0 }),
});

const laggingGasPrice = z.strictObject({
  by: z.literal('lagging'),
  /** It offers the chain's gas price of so long ago; the one at the start for ever if infinite. */
  lag: floatParameter({ unit: 'seconds', atLeast: 0 }).default(3600),
  /** Offered per gas price seen. */
  factor: floatParameter({ unit: 'ratio', above: 0 }).default(1),
});

/** Schema of {@link GasNaiveKeeperParameters}. Lag and factor are assumptions. */
export const gasNaiveKeeperParameters = keeperBasics.extend({
  kind: z.literal('gas-naive'),
  gasPrice: z
    .discriminatedUnion('by', [fixedGasPrice, laggingGasPrice])
    .prefault({ by: 'lagging' }),
});

/** Parameters of {@link GasNaiveKeeper}. */
export type GasNaiveKeeperParameters = z.infer<typeof gasNaiveKeeperParameters>;

/**
 * Offers a gas price that does not follow the chain's. While the chain asks for more, its transactions
 * wait, and later ones behind the first, as an account's transactions have an order; while the chain
 * asks for less, it pays what it offered all the same, as before EIP-1559.
 */
export class GasNaiveKeeper extends KeeperBase {
  private readonly trader: ProfitSeekingKeeper;

  constructor(private readonly parameters: GasNaiveKeeperParameters) {
    super(parameters);
    this.trader = new ProfitSeekingKeeper(parameters);
  }

  /** See {@link Keeper.staysAwayBetween}. */
  staysAwayBetween(offer: Offer, account: Account): PriceSpan {
    // The gas price that it offers may be below the chain's.
    return staysAwayBetween(offer, this.parameters, account, 0);
  }

  /** The best of the offers, at the gas price that it is used to. Pure. */
  decide(offers: readonly Offer[], sight: KeeperSight): Decision | undefined {
    const gasPriceLimit = this.offered(sight);
    const costPerUnit = sight.gasCost(1) * (gasPriceLimit / sight.gasPrice);
    const decision = this.trader.decide(offers, {
      ...sight,
      gasCost: (units) => units * costPerUnit,
    });
    if (!decision) return undefined;
    const overpaid = Math.max(0, costPerUnit - sight.gasCost(1)) * decision.gas;
    return { ...decision, gasPriceLimit, priorityFee: decision.priorityFee + overpaid };
  }

  private offered({ now, gasPriceAt }: KeeperSight): number {
    const { gasPrice } = this.parameters;
    if (gasPrice.by === 'fixed') return gasPrice.gwei;
    return gasPrice.factor * gasPriceAt(Math.max(0, now - gasPrice.lag));
  }
}

import { socialisedLoss } from '@liqlab/backstops';
import {
  type Arithmetic,
  ArithmeticService,
  LiquidationMechanismService,
  type MechanismPreset,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { dydxV4Parameters } from './dydxV4/parameters.js';
import { dydxV4Rules } from './dydxV4/rules.js';
import { exchangeIsolatedParameters } from './exchangeIsolated/parameters.js';
import { exchangeIsolatedRules } from './exchangeIsolated/rules.js';
import { hyperliquidParameters } from './hyperliquid/parameters.js';
import { hyperliquidRules } from './hyperliquid/rules.js';
import { Leverage } from './leverage.js';
import type { LeverageRules } from './leverageRules.js';

/**
 * Binds a centralised exchange with isolated margin; see {@link exchangeIsolatedParameters}.
 *
 * @throws {@link InvalidParameterError}
 */
export function exchangeIsolated(
  parameters?: unknown,
  id = 'leverage/exchange-isolated',
): ContainerModule {
  const parsed = parseParameters(id, exchangeIsolatedParameters, parameters);
  return exchangeModule(id, (arithmetic) => exchangeIsolatedRules(parsed, arithmetic));
}

/**
 * Binds dYdX v4; see {@link dydxV4Parameters}.
 *
 * @throws {@link InvalidParameterError}
 */
export function dydxV4(parameters?: unknown, id = 'leverage/dydx-v4'): ContainerModule {
  const parsed = parseParameters(id, dydxV4Parameters, parameters);
  return exchangeModule(id, (arithmetic) => dydxV4Rules(parsed, arithmetic));
}

/**
 * Binds Hyperliquid; see {@link hyperliquidParameters}.
 *
 * @throws {@link InvalidParameterError}
 */
export function hyperliquid(parameters?: unknown, id = 'leverage/hyperliquid'): ContainerModule {
  const parsed = parseParameters(id, hyperliquidParameters, parameters);
  return exchangeModule(id, (arithmetic) => hyperliquidRules(parsed, arithmetic));
}

/** The presets of this family, as the registry lists them. */
export const leveragePresets: readonly MechanismPreset[] = [
  {
    id: 'leverage/exchange-isolated',
    summary:
      'Margin by tiers, one order down to the bankruptcy price, fund takes the rest over, then ADL (Binance BTCUSDT, March 2021)',
    schema: exchangeIsolatedParameters,
    module: exchangeIsolated,
  },
  {
    id: 'leverage/dydx-v4',
    summary:
      'Orders at the fillable price, 10 % of a position and 100,000 a block, fund pays the shortfall, then ADL (genesis.sh @84d4664)',
    schema: dydxV4Parameters,
    module: dydxV4,
  },
  {
    id: 'leverage/hyperliquid',
    summary:
      'Market orders, 20 % first above 100,000, vault takes over below two thirds of the margin, then ADL (docs of 2025)',
    schema: hyperliquidParameters,
    module: hyperliquid,
  },
];

function exchangeModule(
  id: string,
  rules: (arithmetic: Arithmetic) => LeverageRules,
): ContainerModule {
  return new ContainerModule((options) => {
    // What neither the fund nor the other side bears is borne by all.
    socialisedLoss.module().load(options);
    const { bind } = options;
    bind(LiquidationMechanismService)
      .toResolvedValue(
        (arithmetic) => new Leverage(id, rules(arithmetic), arithmetic),
        [ArithmeticService],
      )
      .inSingletonScope();
  });
}

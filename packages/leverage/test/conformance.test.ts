import { describeMechanism } from '@liqlab/conformance/jest';
import { dydxV4, exchangeIsolated, hyperliquid } from '../src/index.js';

// The exam's positions are at their own thresholds, and its backstop has a thousand times the debt.
const maintenance = 'threshold';
describeMechanism(exchangeIsolated({ maintenance }));
describeMechanism(exchangeIsolated({ maintenance, fundShare: 0 }, 'exchange without a fund'));
describeMechanism(
  exchangeIsolated({ maintenance, fundShare: '0.00001' }, 'exchange whose fund is a hundredth'),
);

const dydx = (k: number) =>
  dydxV4({
    maintenance,
    smallestNotional: 1_000 * k,
    notionalPerBlock: 100_000 * k,
    fundLossPerBlock: 1_000_000 * k,
  });
describeMechanism(dydx(1), { scaled: dydx });

const vault = (k: number) => hyperliquid({ maintenance, largeNotional: 100_000 * k });
describeMechanism(vault(1), { scaled: vault });

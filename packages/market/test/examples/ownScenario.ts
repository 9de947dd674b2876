import { randomStream, scenarioPath, scenarioSchema } from '@liqlab/market';

const source = 'imagined';
const window = { at: 1800, until: 3600, source };

export const outage = scenarioSchema.parse({
  id: 'outage',
  summary: 'imagined: a fall by a quarter while the oracle is silent',
  sources: [source],
  path: { kind: 'gbm', firstPrice: 2000, duration: 7200, drift: 0, volatility: 0.8 },
  blockTime: 12,
  gasPrices: [{ from: 0, gwei: 20 }],
  venueDepth: 20_000,
  shocks: [
    { kind: 'price', at: 1800, factor: 0.75, halfLife: 3600, source },
    { kind: 'volatility', ...window, factor: 3 },
    { kind: 'depth', ...window, factor: 0.3 },
    { kind: 'gas', ...window, factor: 10 },
    { kind: 'oracle-failure', ...window },
  ],
});

export const path = scenarioPath(outage, randomStream(1, outage.id, 0, 'prices'));

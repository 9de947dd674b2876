const source = 'imagined';

export const scenarios = [
  {
    id: 'two-steps',
    summary: 'imagined: two falls by a fifth, half an hour apart, the second with gas at 500 gwei',
    sources: [source],
    path: { kind: 'gbm', firstPrice: 2000, duration: 7200, drift: 0, volatility: 0.5 },
    blockTime: 12,
    gasPrices: [{ from: 0, gwei: 20 }],
    venueDepth: 20_000,
    shocks: [
      { kind: 'price', at: 1800, factor: 0.8, halfLife: 7200, source },
      { kind: 'price', at: 3600, factor: 0.8, halfLife: 7200, source },
      { kind: 'gas', at: 3600, until: 4800, factor: 25, source },
    ],
  },
];

import { fitImpactCurve, readQuoteFile, venueParameters } from '@liqlab/market';

/** A pool that loses three quarters of its liquidity for an hour, and has half back ten minutes later. */
export const thinning = venueParameters.parse({
  kind: 'constant-product',
  depth: 27_168,
  depthWindows: [{ at: 600, until: 4200, factor: 0.25 }],
  depthHalfLife: 600,
});

/** An order book with 60,000 of the collateral bid for within 1 %, where a tenth of the impact stays. */
export const book = venueParameters.parse({
  kind: 'order-book',
  bids: { withinOnePercent: 60_000 },
  refillHalfLife: 120,
  permanentShare: 0.1,
});

/** What an aggregator would have paid: a curve fitted to the quotes of a file. */
export const quoted = (file: string) =>
  venueParameters.parse({
    kind: 'impact-curve',
    points: fitImpactCurve(
      readQuoteFile(file, {
        sold: '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2',
        bought: '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
        decimals: 18,
      }),
    ),
  });

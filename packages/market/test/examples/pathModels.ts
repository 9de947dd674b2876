import { modelPath, pathModelSchema, randomStream, readPriceFile } from '@liqlab/market';

const shared = { firstPrice: 2000, duration: 24 * 3600 };

export const jumps = pathModelSchema.parse({
  kind: 'jump-diffusion',
  ...shared,
  drift: 0,
  volatility: 0.8,
  jumpsPerYear: 50,
  jumpMean: -0.05,
  jumpDeviation: 0.05,
});

export const bootstrapOf = (file: string) =>
  pathModelSchema.parse({
    kind: 'block-bootstrap',
    ...shared,
    bars: readPriceFile(file),
    stretchLength: 2,
  });

export const path = modelPath(jumps, 12, randomStream(1, 'mine', 0, 'prices'));

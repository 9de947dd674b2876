import { examine, formatLawResult } from '@liqlab/conformance';
import { makerClip } from '@liqlab/dutch-auction';

// Everything in the mechanism's parameters that is an amount, multiplied by k.
const scaled = (k: number) =>
  makerClip({
    dust: 5_000 * k,
    collateralLimit: 22_000_000 * k,
    globalLimit: 100_000_000 * k,
  });

export const results = examine(scaled(1), { scaled, priceFalls: true, dustLimit: 5_000 });
export const report = results.map(formatLawResult).join('\n');

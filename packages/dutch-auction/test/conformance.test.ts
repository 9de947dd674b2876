import { describeMechanism } from '@liqlab/conformance/jest';
import { ajna, makerClip } from '../src/index.js';

const curves = [
  { kind: 'stairstep', cut: '0.99', step: 90 },
  { kind: 'linear', duration: 21_600 },
  { kind: 'exponential', cut: '0.9998' },
];

// Limits that bind, so that vaults are also sold in parts.
const clip = (priceCurve: (typeof curves)[number]) => (k: number) =>
  makerClip(
    { priceCurve, dust: 5_000 * k, collateralLimit: 300_000 * k, globalLimit: 100_000_000 * k },
    `dutch-auction/maker-clip, ${priceCurve.kind}`,
  );

for (const curve of curves) {
  const scaled = clip(curve);
  describeMechanism(scaled(1), { scaled, priceFalls: true, dustLimit: 5_000 });
}

describeMechanism(ajna(), { priceFalls: true });

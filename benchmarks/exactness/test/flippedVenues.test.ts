import { fileURLToPath } from 'node:url';
import { expect, it, jest } from '@jest/globals';
import { exactArithmetic } from '@liqlab/core';

const venues = '../../../packages/market/src/venues';

// The pools compute in integers, so a rounding is flipped by putting another function in its place.
it.each([
  [
    'uniswap-v2-pair',
    `${venues}/constantProduct/proceeds.js`,
    {
      proceeds: (lot: bigint, sold: bigint, bought: bigint, fee: bigint) => {
        const lotAfterFee = lot * (1_000_000n - fee);
        return (lotAfterFee * bought) / (sold * 1_000_000n + lotAfterFee) + 1n;
      },
    },
  ],
  [
    'uniswap-v2-quote',
    `${venues}/constantProduct/lotFor.js`,
    {
      lotFor: (proceeds: bigint, sold: bigint, bought: bigint, fee: bigint) =>
        (sold * proceeds * 1_000_000n) / ((bought - proceeds) * (1_000_000n - fee)),
    },
  ],
  [
    'uniswap-v3-math',
    `${venues}/divideUp.js`,
    { divideUp: (dividend: bigint, divisor: bigint) => dividend / divisor },
  ],
  [
    'curve-llamma',
    '../../../packages/soft-liquidation/src/amm/distanceFee.js',
    { distanceFee: () => 0n },
  ],
  [
    'curve-stableswap',
    `${venues}/stableSwap/protocolPart.js`,
    { protocolPart: (fee: bigint) => (fee + 1n) / 2n },
  ],
])('%s: one rounding turned round is found', async (set, path, replacement) => {
  jest.resetModules();
  jest.unstable_mockModule(path, () => replacement);
  const { adapters } = await import('../adapters/adapters.js');
  const { readVectorFile } = await import('../src/readVectorFile.js');
  const { runVectors } = await import('../src/runVectors.js');
  const file = readVectorFile(fileURLToPath(new URL(`../fixtures/${set}.json`, import.meta.url)));
  const adapter = adapters.find((one) => one.recognises(file));
  if (!adapter) throw new Error(`no adapter reads ${set}`);
  const { mismatches } = runVectors(file, adapter, exactArithmetic);
  jest.unstable_unmockModule(path);
  expect(mismatches.length).toBeGreaterThan(0);
});

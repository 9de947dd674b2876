import { describeMechanism } from '@liqlab/conformance/jest';
import { aaveV3, aaveV4, compoundV2, compoundV3, eulerV2, morphoBlue } from '../src/index.js';

describeMechanism(aaveV3(), {
  dustLimit: 1_000,
  scaled: (k) => aaveV3({ closeFactorMinimumSize: 2_000 * k, minimumLeftover: 1_000 * k }),
});
describeMechanism(aaveV4(), {
  dustLimit: 1_000,
  scaled: (k) => aaveV4({ minimumLeftover: 1_000 * k }),
});
describeMechanism(compoundV2());
describeMechanism(compoundV3(), { scaled: (k) => compoundV3({ targetReserves: 5_000_000 * k }) });
describeMechanism(
  compoundV3({ targetReserves: 10_000 }, 'fixed-bonus/compound-v3, reserves soon full'),
  { scaled: (k) => compoundV3({ targetReserves: 10_000 * k }) },
);
describeMechanism(morphoBlue());
describeMechanism(eulerV2());

import { describeMechanism } from '@liqlab/conformance/jest';
import { llamma } from '../src/index.js';

describeMechanism(llamma());
describeMechanism(
  llamma({ bands: 4, adminFee: 0.5 }, 'soft-liquidation/four bands, half the fee kept'),
);

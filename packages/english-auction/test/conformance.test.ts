import { describeMechanism } from '@liqlab/conformance/jest';
import { makerFlip } from '../src/index.js';

const byCollateral = (k: number) =>
  makerFlip({ sizing: { by: 'collateral', maximumLot: 50 * k, minimumValue: 4_000 * k } });

const byDebt = (k: number) =>
  makerFlip(
    { sizing: { by: 'debt', maximumTab: 50_000 * k, maximumOpenTab: 200_000 * k, dust: 100 * k } },
    'english-auction/maker-flip, sized by debt',
  );

describeMechanism(makerFlip(), { scaled: byCollateral });
describeMechanism(byDebt(1), { scaled: byDebt });

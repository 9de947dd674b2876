import { august2024 } from './august2024.js';
import { blackThursday2020 } from './blackThursday2020.js';
import { calm } from './calm.js';
import { crv2022 } from './crv2022.js';
import { flashCrash } from './flashCrash.js';
import { may2021 } from './may2021.js';
import { october2025 } from './october2025.js';
import type { Scenario } from './scenario.js';
import { slowBleed } from './slowBleed.js';
import { steth2022 } from './steth2022.js';
import { usdc2023 } from './usdc2023.js';

/** The scenarios that come with liqlab; the first is the default. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  may2021,
  blackThursday2020,
  steth2022,
  crv2022,
  usdc2023,
  august2024,
  october2025,
  flashCrash,
  slowBleed,
  calm,
];

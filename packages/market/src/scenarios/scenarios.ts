import { blackThursday2020 } from './blackThursday2020.js';
import { calm } from './calm.js';
import { may2021 } from './may2021.js';
import { october2025 } from './october2025.js';
import type { Scenario } from './scenario.js';

/** The scenarios that come with liqlab; the first is the default. */
export const scenarios: readonly [Scenario, ...Scenario[]] = [
  may2021,
  blackThursday2020,
  october2025,
  calm,
];

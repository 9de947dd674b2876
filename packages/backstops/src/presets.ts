import type { BackstopPreset } from '@liqlab/core';
import { insuranceFund } from './insuranceFund.js';
import { socialisedLoss } from './socialisedLoss.js';
import { stabilityPool } from './stabilityPool.js';
import { treasury } from './treasury.js';

/** Every backstop that can be chosen by name. */
export const backstopPresets: readonly BackstopPreset[] = [
  insuranceFund,
  stabilityPool,
  treasury,
  socialisedLoss,
];

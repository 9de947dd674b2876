import type { Arithmetic } from '@liqlab/core';
import type { z } from 'zod';
import { maintenanceTiers } from './margin/maintenanceTiers.js';
import type { MaintenanceRule } from './margin/marginState.js';
import type { maintenanceParameter } from './sharedParameters.js';

/** The maintenance margin that a parameter describes, in the run's arithmetic. */
export function maintenanceRule(
  parameter: z.infer<typeof maintenanceParameter>,
  arithmetic: Arithmetic,
): MaintenanceRule {
  return parameter === 'threshold' ? parameter : maintenanceTiers(parameter, arithmetic);
}

import type { Num } from '@liqlab/core';

/** Whether a value is a {@link Num} of either arithmetic. */
export function isNum(value: unknown): value is Num {
  return typeof value === 'object' && value !== null && 'quantize' in value;
}

import type { Account, Asset } from '@liqlab/core';
import { isNum } from './isNum.js';

/**
 * Text that is the same for two values if and only if they say the same: numbers by their digits,
 * assets and accounts by their names.
 */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (isNum(inner)) return inner.toString();
    if (isAsset(inner)) return inner.id;
    if (isAccount(inner)) return inner.name;
    return typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner;
  });
}

function isAsset(value: unknown): value is Asset {
  return typeof value === 'object' && value !== null && 'decimals' in value && 'id' in value;
}

function isAccount(value: unknown): value is Account {
  return typeof value === 'object' && value !== null && 'name' in value && 'index' in value;
}

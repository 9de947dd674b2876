import { isNum } from './isNum.js';

/** Text that is the same for two values if and only if they say the same: numbers by their digits. */
export function fingerprint(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (isNum(inner)) return inner.toString();
    return typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner;
  });
}

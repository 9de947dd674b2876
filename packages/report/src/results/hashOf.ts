import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson.js';

/** SHA-256 of the canonical JSON of a value, in hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

import { z } from 'zod';
import { parseNumber } from '../files/parseNumber.js';

const isoTime = z.union([z.iso.date(), z.iso.datetime({ local: true, offset: true })]);
const hasZone = /(z|[+-]\d\d:\d\d)$/i;

/**
 * Seconds since 1970 of a time written as ISO 8601 (UTC unless it says otherwise) or as Unix time
 * in seconds, milliseconds or microseconds; `undefined` for any other text.
 */
export function parseTime(text: string): number | undefined {
  const unix = parseNumber(text);
  return unix === undefined ? parseIso(text) : scaleToSeconds(unix);
}

// Each unit covers the years from 1973 to 5138; files that change their unit half-way exist.
function scaleToSeconds(unix: number): number | undefined {
  if (unix >= 1e8 && unix < 1e11) return unix;
  if (unix >= 1e11 && unix < 1e14) return unix / 1e3;
  return unix >= 1e14 && unix < 1e17 ? unix / 1e6 : undefined;
}

function parseIso(text: string): number | undefined {
  const iso = text.replace(' ', 'T');
  if (!isoTime.safeParse(iso).success) return undefined;
  const isLocal = iso.includes('T') && !hasZone.test(iso);
  return Date.parse(isLocal ? `${iso}Z` : iso) / 1000;
}

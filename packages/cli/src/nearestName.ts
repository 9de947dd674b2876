import { distance } from 'fastest-levenshtein';

/** The name that is least different from `wanted`, as a whole or in what follows its last slash. */
export function nearestName(wanted: string, [first, ...others]: readonly [string, ...string[]]) {
  const far = (name: string) =>
    Math.min(distance(wanted, name), distance(wanted, name.slice(name.lastIndexOf('/') + 1)));
  return others.reduce((best, name) => (far(name) < far(best) ? name : best), first);
}

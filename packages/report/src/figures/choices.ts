import type { PageData } from '../page/pageData.js';
import type { Control, Selection } from './figure.js';

/** Which scenario; no control where there is one only. */
export function scopeControl({ scopes }: PageData): Control[] {
  if (scopes.length < 2) return [];
  const choices = scopes.map(({ name }, index) => {
    return { value: String(index), label: index === 0 ? 'all scenarios' : name };
  });
  return [{ name: 'scope', label: 'Scenario', choices }];
}

/** The index of the chosen scope. */
export function scopeOfSelection({ scope = '0' }: Selection): number {
  return Number(scope);
}

/** A measure out of some, the first being what is shown first. */
export function measureControl(
  { measures }: PageData,
  name: string,
  label: string,
  ids: readonly string[],
): Control {
  const choices = ids.flatMap((id) => {
    const measure = measures.find((one) => one.id === id);
    return measure ? [{ value: id, label: measure.title }] : [];
  });
  return { name, label, choices };
}

/** A measure by its id. */
export function measureOf({ measures }: PageData, id: string): PageData['measures'][number] {
  return measures.find((one) => one.id === id) ?? (measures[0] as PageData['measures'][number]);
}

/** Names for charts: without the family where that leaves no two alike. */
export function shortNames(contenders: readonly string[]): string[] {
  const tails = contenders.map((id) => id.slice(id.indexOf('/') + 1));
  return tails.map((tail, index) =>
    tails.filter((other) => other === tail).length === 1 ? tail : (contenders[index] as string),
  );
}

/** What the chosen scope is called in a caption. */
export function scopeName({ scopes }: PageData, scope: number): string {
  if (scopes.length < 2) return '';
  return scope === 0 ? ', all scenarios' : `, ${scopes[scope]?.name}`;
}

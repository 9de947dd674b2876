import { formatAmount } from '../format/formatAmount.js';
import { formatPrice } from '../format/formatPrice.js';
import { plainText } from '../format/plainText.js';
import type { Results } from '../results/resultsSchema.js';
import { scopeOf } from './scopeOf.js';

/** `7 liquidation mechanisms in may-2021`. */
export function titleOf({ contenders, scenarios }: Results): string {
  const [first] = scenarios;
  const place =
    scenarios.length === 1 ? plainText(first?.prices.name ?? '') : `${scenarios.length} scenarios`;
  return `${contenders.length} liquidation ${contenders.length === 1 ? 'mechanism' : 'mechanisms'} in ${place}`;
}

/** What was asked, in plain words. */
export function questionOf(results: Results): string {
  const { paths, prices, contenders, scenarios } = results;
  const [first] = paths;
  const size = first
    ? `${first.positions} borrowers who owe ${formatAmount(first.debt)}`
    : 'borrowers';
  const what =
    contenders.length === 1 ? 'this mechanism' : `each of ${contenders.length} mechanisms`;
  const names = scenarios.map((one) => plainText(one.prices.name)).join(', ');
  const scope = scopeOf(results);
  const world =
    prices.source === 'scenario' && scenarios.length === 1 ? ` (${plainText(prices.summary)})` : '';
  const fall =
    first && scope === ''
      ? ` The price begins at ${formatPrice(first.firstPrice)}, falls as low as ${formatPrice(first.lowestPrice)} and ends at ${formatPrice(first.lastPrice)}.`
      : '';
  const repeated = scope === '' ? '' : ` Each met the same ${scope}.`;
  return `What would ${what} have done to ${size}, in ${names}${world}?${fall}${repeated}`;
}

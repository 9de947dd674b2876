import type { Measure } from './measure.js';
import type { RunOutcome } from './runOutcome.js';

const totalProfit = (outcome: RunOutcome, ofProtocol: boolean): number =>
  outcome.keepers
    .filter(({ servesProtocol }) => servesProtocol === ofProtocol)
    .reduce((sum, { profit }) => sum + profit, 0);

/** What the keepers made of it. */
export const keeperMeasures: readonly Measure[] = [
  {
    id: 'keeperProfit',
    group: 'keepers',
    title: 'keeper profit',
    unit: 'debt asset',
    better: 'neither',
    formula:
      'proceeds − paid − gas − priority fees − capital cost, over all keepers but the protocol’s own',
    compute: (outcome) => totalProfit(outcome, false),
  },
  {
    id: 'caretakerCost',
    group: 'keepers',
    title: 'cost of the protocol’s own keeper',
    unit: 'debt asset',
    better: 'less',
    formula: 'gas of the work that nobody else is paid enough for, less rewards',
    compute: (outcome) => 0 - totalProfit(outcome, true),
  },
  {
    id: 'keeperConcentration',
    group: 'keepers',
    title: 'concentration of keeper profit',
    unit: 'ratio',
    better: 'less',
    absent: 'no keeper made a profit',
    formula: 'Herfindahl index: Σ of squared shares of the profits that are above zero',
    compute: (outcome) => {
      const gains = outcome.keepers.map(({ profit }) => Math.max(0, profit));
      const total = gains.reduce((sum, gain) => sum + gain, 0);
      return total === 0 ? undefined : gains.reduce((sum, gain) => sum + (gain / total) ** 2, 0);
    },
  },
  {
    id: 'gasPaid',
    group: 'keepers',
    title: 'gas and priority fees',
    unit: 'debt asset',
    better: 'less',
    formula: 'Σ over transactions, reverted ones included',
    compute: (outcome) => outcome.gasPaid,
  },
  {
    id: 'revertedShare',
    group: 'keepers',
    title: 'reverted transactions',
    unit: 'ratio',
    better: 'less',
    absent: 'no transaction was sent',
    formula: 'reverted / all transactions',
    compute: (outcome) =>
      outcome.transactions === 0 ? undefined : outcome.reverted / outcome.transactions,
  },
  {
    id: 'sales',
    group: 'keepers',
    title: 'sales',
    unit: 'count',
    better: 'neither',
    formula: 'number of sales opened',
    compute: (outcome) => outcome.columns.size,
  },
];

import type { LiquidationMap } from '@liqlab/market';
import { alignColumns, formatAmount, formatPercent, plainText, wrapText } from '@liqlab/report';

const tableWidth = 100;

/** The map for a terminal, a level a row, at most 100 columns wide; levels without news left out. */
export function mapTable({ levels, price, positions, options }: LiquidationMap, title: string) {
  const shown = levels.filter(({ positions: count }, index) => index === 0 || count > 0);
  const rows = shown.map((level) => [
    level.fall === 0 ? 'now' : `-${formatPercent(level.fall)}`,
    formatAmount(level.price),
    String(level.positions),
    formatAmount(level.debt),
    formatAmount(level.collateral),
    formatAmount(level.totalDebt),
    formatPercent(level.largestShare),
    formatAmount(level.toxicDebt),
  ]);
  const headings = [
    ['', '', 'becomes liquidatable', '', '', 'down to here', '', ''],
    ['fall', 'price', 'positions', 'debt', 'collateral', 'debt', 'largest', 'toxic'],
  ];
  const head = `${plainText(title)}: ${positions.length} positions with debt, price ${formatAmount(price)}`;
  return [
    ...wrapText(head, tableWidth),
    '',
    ...alignColumns(headings, rows, tableWidth),
    '',
    ...wrapText(notes(options), tableWidth),
    '',
  ].join('\n');
}

function notes({ step, depth, bonus, largest }: LiquidationMap['options']): string {
  return (
    `Levels of ${formatPercent(step)} down to -${formatPercent(depth)}; those where nothing is added are left out. ` +
    `Largest: share of the debt down to here that the ${largest} largest of its positions owe. Toxic: ` +
    `debt down to here whose liquidation at a bonus of ${formatPercent(bonus)} would raise its loan-to-value. ` +
    'Debt in the debt asset, collateral in tokens. Nobody acts meanwhile, and no sale moves the price.'
  );
}

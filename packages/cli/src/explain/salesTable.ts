import type { SaleOutcome } from '@liqlab/harness';
import {
  alignColumns,
  formatAmount,
  formatPercent,
  plainText,
  tableWidth,
  wrapText,
} from '@liqlab/report';
import type { ExplainedRun } from './explanation.js';
import { since } from './since.js';

const mostSales = 20;

/** The sales of a run, a row each, those that left most bad debt or took longest first. */
export function salesTable({ finished: { sales } }: ExplainedRun): string[] {
  if (sales.length === 0) return [];
  const shown = [...sales].sort(byBadness).slice(0, mostSales);
  const more = sales.length - shown.length;
  const rest = more > 0 ? ` ${more} more sales went better; --json has them all.` : '';
  const note =
    'Those that left most bad debt or took longest first. Breach: since the start of the path; ' +
    `opened, last fill, closed: since the breach. Discount: against the reference price.${rest}`;
  const headings = [
    ['position', 'sale', 'breach', 'debt', 'opened', 'last fill', 'closed', 'discount', 'bad debt'],
  ];
  const table = alignColumns(headings, shown.map(row), tableWidth);
  return [...table, '', ...wrapText(note, tableWidth)];
}

/** The order of sales: the one that left most bad debt first, then the one that took longest. */
export function byBadness(a: SaleOutcome, b: SaleOutcome): number {
  const duration = ({ breachAt, closedAt = Number.MAX_VALUE }: SaleOutcome) => closedAt - breachAt;
  return b.writtenOff - a.writtenOff || duration(b) - duration(a);
}

function row(sale: SaleOutcome): string[] {
  const { breachAt, lastFillAt, closedAt } = sale;
  return [
    plainText(sale.position),
    `${sale.sale}`,
    since(0, breachAt),
    formatAmount(sale.debt),
    since(breachAt, sale.openedAt),
    lastFillAt === undefined ? '–' : since(breachAt, lastFillAt),
    closedAt === undefined ? '–' : since(breachAt, closedAt),
    sale.sold > 0 ? formatPercent(1 - sale.paid / sale.soldAtReference) : '–',
    formatAmount(sale.writtenOff),
  ];
}

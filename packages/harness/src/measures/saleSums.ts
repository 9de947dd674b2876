import { once } from './once.js';
import type { SaleOutcome } from './runOutcome.js';

/** Sums over the sales of a run. */
export interface SaleSums {
  readonly debt: number;
  /** Of sales that others caused or hastened. */
  readonly hastenedDebt: number;
  readonly raised: number;
  readonly cleared: number;
  readonly takenOver: number;
  readonly writtenOff: number;
  readonly socialised: number;
  /** Of what was written off less what backstops covered. */
  readonly shortfall: number;
  readonly backstopResult: number;
  readonly paid: number;
  readonly refunded: number;
  readonly surplus: number;
  /** Of collateral sold, at the oracle price when the sale opened. */
  readonly soldAtOracle: number;
  readonly soldAtReference: number;
  /** Of collateral sold, at the reference price at breach. */
  readonly soldAtBreach: number;
  readonly venueSoldAtReference: number;
  readonly venuePaid: number;
  /** Of the difference of the two. */
  readonly venueImpact: number;
  /** Of collateral taken from borrowers, at the reference price at breach. */
  readonly takenAtBreach: number;
  /** Of that less what other borrowers were given, less debt cleared and surplus returned. */
  readonly borrowerLoss: number;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** All the sums in one pass: a measure each would look at every sale thirty times. */
export const saleSums = once(({ sales }): SaleSums => {
  const sums: Mutable<SaleSums> = {
    debt: 0,
    hastenedDebt: 0,
    raised: 0,
    cleared: 0,
    takenOver: 0,
    writtenOff: 0,
    socialised: 0,
    shortfall: 0,
    backstopResult: 0,
    paid: 0,
    refunded: 0,
    surplus: 0,
    soldAtOracle: 0,
    soldAtReference: 0,
    soldAtBreach: 0,
    venueSoldAtReference: 0,
    venuePaid: 0,
    venueImpact: 0,
    takenAtBreach: 0,
    borrowerLoss: 0,
  };
  for (const sale of sales) add(sums, sale);
  return sums;
});

function add(sums: Mutable<SaleSums>, sale: SaleOutcome): void {
  const { taken, handedOn, breachPrice, cleared, surplus, sold } = sale;
  sums.debt += sale.debt;
  sums.hastenedDebt += sale.generation > 0 ? sale.debt : 0;
  sums.raised += sale.raised;
  sums.cleared += cleared;
  sums.takenOver += sale.takenOver;
  sums.writtenOff += sale.writtenOff;
  sums.socialised += sale.socialised;
  sums.shortfall += sale.writtenOff - sale.covered;
  sums.backstopResult += sale.backstopResult;
  sums.paid += sale.paid;
  sums.refunded += sale.refunded;
  sums.surplus += surplus;
  sums.soldAtOracle += sold * sale.oraclePriceAtOpening;
  sums.soldAtReference += sale.soldAtReference;
  sums.soldAtBreach += sold * breachPrice;
  sums.venueSoldAtReference += sale.venueSoldAtReference;
  sums.venuePaid += sale.venuePaid;
  sums.venueImpact += sale.venueSoldAtReference - sale.venuePaid;
  sums.takenAtBreach += taken * breachPrice;
  sums.borrowerLoss += (taken - handedOn) * breachPrice - cleared - surplus;
}

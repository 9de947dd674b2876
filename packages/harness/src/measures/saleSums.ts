import { once } from './once.js';

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

/** See {@link SaleSums}. */
export const saleSums = once(({ columns }): SaleSums => {
  const { size } = columns;
  const sumOf = (term: (sale: number) => number): number => {
    let sum = 0;
    for (let sale = 0; sale < size; sale += 1) sum += term(sale);
    return sum;
  };
  const total = (column: Float64Array) => sumOf((sale) => at(column, sale));
  const product = (amounts: Float64Array, prices: Float64Array) =>
    sumOf((sale) => at(amounts, sale) * at(prices, sale));
  const difference = (one: Float64Array, other: Float64Array) =>
    sumOf((sale) => at(one, sale) - at(other, sale));
  const { generation, debt, sold, taken, handedOn, breachPrice, cleared, surplus } = columns;
  return {
    debt: total(debt),
    hastenedDebt: sumOf((sale) => (at(generation, sale) > 0 ? at(debt, sale) : 0)),
    raised: total(columns.raised),
    cleared: total(cleared),
    takenOver: total(columns.takenOver),
    writtenOff: total(columns.writtenOff),
    socialised: total(columns.socialised),
    shortfall: difference(columns.writtenOff, columns.covered),
    backstopResult: total(columns.backstopResult),
    paid: total(columns.paid),
    refunded: total(columns.refunded),
    surplus: total(surplus),
    soldAtOracle: product(sold, columns.oraclePriceAtOpening),
    soldAtReference: total(columns.soldAtReference),
    soldAtBreach: product(sold, breachPrice),
    venueSoldAtReference: total(columns.venueSoldAtReference),
    venuePaid: total(columns.venuePaid),
    venueImpact: difference(columns.venueSoldAtReference, columns.venuePaid),
    takenAtBreach: product(taken, breachPrice),
    borrowerLoss: sumOf((sale) => {
      const lost = (at(taken, sale) - at(handedOn, sale)) * at(breachPrice, sale);
      return lost - at(cleared, sale) - at(surplus, sale);
    }),
  };
});

function at(column: Float64Array, sale: number): number {
  return column[sale] as number;
}

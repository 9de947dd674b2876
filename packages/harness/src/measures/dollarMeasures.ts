import type { Measure } from './measure.js';
import { once } from './once.js';
import type { RunOutcome } from './runOutcome.js';
import { saleSums } from './saleSums.js';

/** Where each dollar at stake went, in the debt asset. */
interface Waterfall {
  readonly lenders: number;
  readonly borrowers: number;
  readonly protocol: number;
  readonly backstop: number;
  readonly otherBorrowers: number;
  readonly keepers: number;
  readonly gas: number;
  readonly capital: number;
  readonly pool: number;
  readonly unsettled: number;
  readonly badDebt: number;
}

const waterfall = once((outcome): Waterfall => {
  const { gains, keepers } = outcome;
  const { surplus, writtenOff } = saleSums(outcome);
  const profitOf = (ofProtocol: boolean): number =>
    keepers
      .filter(({ servesProtocol }) => servesProtocol === ofProtocol)
      .reduce((sum, { profit }) => sum + profit, 0);
  return {
    lenders: gains.lenders,
    borrowers: surplus,
    protocol: gains.treasury + profitOf(true),
    backstop: gains.backstop,
    otherBorrowers: gains.coBorrowers,
    keepers: profitOf(false),
    gas: outcome.gasPaid,
    capital: outcome.holdingCosts,
    pool: gains.venue,
    unsettled: outcome.unsettledAtEnd,
    badDebt: writtenOff,
  };
});

/** What the price did to collateral on its way from the borrower to whoever sold it in the end. */
function priceMoves(outcome: RunOutcome): number {
  const { badDebt: _, ...received } = waterfall(outcome);
  return (
    saleSums(outcome).takenAtBreach - Object.values(received).reduce((sum, part) => sum + part, 0)
  );
}

function dollarMeasure(
  id: string,
  title: string,
  formula: string,
  of: (outcome: RunOutcome) => number,
): Measure {
  return {
    id,
    group: 'dollar',
    title: `of each dollar at stake: ${title}`,
    unit: 'ratio',
    better: 'neither',
    absent: 'no collateral was taken',
    formula: `${formula}; at stake: collateral taken at the reference price at breach + bad debt`,
    compute: (outcome) => {
      const { takenAtBreach, writtenOff } = saleSums(outcome);
      const atStake = takenAtBreach + writtenOff;
      return atStake > 0 ? of(outcome) / atStake : undefined;
    },
  };
}

/**
 * Where each dollar at stake went; the shares add up to 1. At stake is what borrowers lost, at its
 * price when it became liquidatable, and the debt that it did not cover. Whoever received collateral
 * received it at the reference price of that moment; what that price did before is a part of its own.
 */
export const dollarMeasures: readonly Measure[] = [
  dollarMeasure(
    'dollarLenders',
    'lenders',
    'what reached the lenders',
    (outcome) => waterfall(outcome).lenders,
  ),
  dollarMeasure(
    'dollarBorrowers',
    'borrowers',
    'surplus returned to borrowers in cash',
    (outcome) => waterfall(outcome).borrowers,
  ),
  dollarMeasure(
    'dollarProtocol',
    'protocol',
    'penalties and fees − rewards paid − cost of the protocol’s own keeper',
    (outcome) => waterfall(outcome).protocol,
  ),
  dollarMeasure(
    'dollarBackstop',
    'backstops',
    'collateral that backstops took at the reference price − what they paid',
    (outcome) => waterfall(outcome).backstop,
  ),
  dollarMeasure(
    'dollarOtherBorrowers',
    'other borrowers',
    'collateral that other borrowers were given for the debt they took over',
    (outcome) => waterfall(outcome).otherBorrowers,
  ),
  dollarMeasure(
    'dollarKeepers',
    'keepers',
    'keeper profit',
    (outcome) => waterfall(outcome).keepers,
  ),
  dollarMeasure(
    'dollarGas',
    'gas',
    'gas and priority fees, reverted transactions included',
    (outcome) => waterfall(outcome).gas,
  ),
  dollarMeasure(
    'dollarCapital',
    'cost of capital',
    'what keepers paid for money bound in collateral',
    (outcome) => waterfall(outcome).capital,
  ),
  dollarMeasure(
    'dollarPool',
    'pool',
    'reference price − price received, over all trades at the venue: its fees and price impact',
    (outcome) => waterfall(outcome).pool,
  ),
  dollarMeasure(
    'dollarPriceMoves',
    'price moves while waiting',
    'what the reference price fell (below 0: rose) from breach to the last sale',
    priceMoves,
  ),
  dollarMeasure(
    'dollarUnsettled',
    'in sales without an end',
    'cash and collateral in escrow when the run ended',
    (outcome) => waterfall(outcome).unsettled,
  ),
  dollarMeasure(
    'dollarBadDebt',
    'bad debt',
    'debt that nobody paid',
    (outcome) => waterfall(outcome).badDebt,
  ),
];

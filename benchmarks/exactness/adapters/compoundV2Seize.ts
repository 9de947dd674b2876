import { ScriptedMarket } from '@liqlab/conformance';
import { type Arithmetic, type Asset, StalePriceError } from '@liqlab/core';
import { CompoundV2, type CompoundV2Parameters, compoundV2Parameters } from '@liqlab/fixed-bonus';
import type { Recorder } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';

type ProductRounding = CompoundV2Parameters['productRounding'];

interface Answer {
  readonly error?: string;
  readonly seizeTokens?: string;
  readonly revert?: string;
}

interface SeizeCase {
  readonly priceBorrowed: string;
  readonly priceCollateral: string;
  readonly exchangeRate: string;
  readonly liquidationIncentive: string;
  readonly actualRepayAmount: string;
  readonly out: Answer;
  /** Absent where the old Comptroller rejects the incentive. */
  readonly outV281?: Answer;
}

// The underlying tokens' decimals are not in the vectors; they cancel out of raw amounts.
const decimals = 18;
const priceDecimals = 36 - decimals;
const cTokenDecimals = 8;
const exchangeRateDecimals = 18 + decimals - cTokenDecimals;
const noError = '0';
const priceError = '13';
const overflow = 'Panic(0x11)';

/**
 * Drives {@link CompoundV2.quoteSeizure} with what Comptroller.liquidateCalculateSeizeTokens
 * answers, in both deployed versions of its arithmetic. A division by zero, where a cToken is worth
 * nothing, counts as a price error.
 */
export const compoundV2SeizeAdapter: VectorAdapter = {
  set: 'compound-v2-seize',
  recognises: ({ source, cases }) =>
    source.startsWith('compound-finance/compound-protocol@') && 'exchangeRate' in (cases[0] ?? {}),
  run(vectorCase, arithmetic, recorder) {
    const parsed = vectorCase as SeizeCase;
    const { out, outV281 } = parsed;
    const overflows = out.revert === overflow;
    recorder.step(() => runStep(parsed, out, 'down', overflows, arithmetic, recorder));
    if (!outV281) return;
    recorder.step(() => runStep(parsed, outV281, 'half-up', overflows, arithmetic, recorder));
  },
};

function runStep(
  seizeCase: SeizeCase,
  answer: Answer,
  productRounding: ProductRounding,
  overflows: boolean,
  arithmetic: Arithmetic,
  recorder: Recorder,
): undefined | { notApplicable: string } {
  if (overflows && answer.error !== priceError) return { notApplicable: 'integer overflow' };
  const refusal = answer.error === noError ? undefined : StalePriceError;
  const seized = recorder.expect(refusal, () => quote(seizeCase, productRounding, arithmetic));
  if (seized) recorder.amount('seizeTokens', answer.seizeTokens ?? '', seized, cTokenDecimals);
  return undefined;
}

function quote(raw: SeizeCase, productRounding: ProductRounding, arithmetic: Arithmetic) {
  const market = new ScriptedMarket(arithmetic);
  const [debt, collateral] = ['debt', 'collateral'].map((id) => {
    return market.ledger.addAsset(id, decimals);
  }) as [Asset, Asset];
  market.setPrice(debt, arithmetic.fromRaw(raw.priceBorrowed, priceDecimals).toString());
  market.setPrice(collateral, arithmetic.fromRaw(raw.priceCollateral, priceDecimals).toString());
  // Not validated: the contract takes any incentive.
  const parameters = {
    ...compoundV2Parameters.parse({}),
    liquidationIncentive: arithmetic.fromRaw(raw.liquidationIncentive, 18).toString(),
    productRounding,
  };
  const mechanism = new CompoundV2('compound-v2-seize', parameters, arithmetic);
  const position = {
    id: 0,
    owner: market.ledger.addAccount('borrower', 'borrower'),
    collaterals: [
      {
        asset: collateral,
        amount: arithmetic.one,
        index: arithmetic.fromRaw(raw.exchangeRate, exchangeRateDecimals),
        liquidationThreshold: arithmetic.one,
      },
    ],
    debts: [{ asset: debt, token: debt, amount: arithmetic.one }],
  };
  const repaid = arithmetic.fromRaw(raw.actualRepayAmount, decimals);
  return mechanism.quoteSeizure(repaid, position, { collateral, debt }, market).units;
}

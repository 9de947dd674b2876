import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  HealthyPositionError,
  InvalidAmountError,
  type LiquidationEvent,
  NothingToLiquidateError,
  type Num,
  type Position,
  StalePriceError,
  TooMuchError,
} from '@liqlab/core';
import { CompoundV2, compoundV2Parameters } from '@liqlab/fixed-bonus';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';

interface State {
  readonly borrowBalance: string;
  readonly collateralCTokens: string;
  readonly liquidatorCTokens: string;
  readonly exchangeRateCollateral: string;
  readonly collateralTotalReserves: string;
  readonly liquidity: string;
  readonly shortfall: string;
}

interface Outcome {
  readonly actualRepay: string;
  readonly seizeTokens: string;
  readonly liquidatorSeizeTokens: string;
  readonly protocolSeizeAmountUnderlying: string;
}

interface LiquidateStep {
  readonly repayAmount: string;
  readonly before: State;
  readonly after?: State;
  readonly out?: Outcome;
  readonly revert?: string;
}

interface LiquidateCase {
  readonly params: {
    readonly incentive: string;
    readonly closeFactor: string;
    readonly borrowDecimals: string;
    readonly collateralDecimals: string;
    readonly collateralFactor: string;
    readonly priceCollateral1: string;
    readonly priceBorrowed: string;
  };
  readonly steps: readonly LiquidateStep[];
}

const fractionDecimals = 18;
const cTokenDecimals = 8;

const refusals: Readonly<Record<string, RefusalClass>> = {
  'LiquidateComptrollerRejection(3)': HealthyPositionError,
  'LiquidateComptrollerRejection(13)': StalePriceError,
  'LiquidateComptrollerRejection(17)': TooMuchError,
  'LiquidateCloseAmountIsZero()': InvalidAmountError,
  LIQUIDATE_COMPTROLLER_CALCULATE_AMOUNT_SEIZE_FAILED: StalePriceError,
  LIQUIDATE_SEIZE_TOO_MUCH: TooMuchError,
};

/**
 * Drives {@link CompoundV2} with what CErc20.liquidateBorrow answers. The exchange rate is an input
 * of every step: liqlab keeps no book of a market's depositors, so their gain from a seizure (a raw
 * unit of the rate, by rounding) and the supply of cTokens are not compared.
 */
export const compoundV2LiquidateAdapter: VectorAdapter = {
  set: 'compound-v2-liquidate',
  recognises: ({ source, cases }) =>
    source.startsWith('compound-finance/compound-protocol@') && 'steps' in (cases[0] ?? {}),
  run(vectorCase, arithmetic, recorder) {
    const world = new LiquidateWorld(vectorCase as LiquidateCase, arithmetic, recorder);
    for (const step of (vectorCase as LiquidateCase).steps) recorder.step(() => world.run(step));
  },
};

class LiquidateWorld {
  private readonly market: ScriptedMarket;
  private readonly mechanism: CompoundV2;
  private readonly debt: Asset;
  private readonly record: Asset;
  private readonly collateral: Asset;
  private readonly owner: Account;
  private readonly keeper: Account;

  constructor(
    private readonly vectors: LiquidateCase,
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    const { params, steps } = vectors;
    const [debtDecimals, collateralDecimals] = [
      Number(params.borrowDecimals),
      Number(params.collateralDecimals),
    ];
    this.market = new ScriptedMarket(arithmetic);
    const { ledger } = this.market;
    this.debt = ledger.addAsset('debt', debtDecimals);
    this.record = ledger.addAsset('debt:debt', debtDecimals);
    this.collateral = ledger.addAsset('collateral', collateralDecimals);
    this.market.setPrice(this.debt, this.price(params.priceBorrowed, debtDecimals));
    this.market.setPrice(this.collateral, this.price(params.priceCollateral1, collateralDecimals));
    this.owner = ledger.addAccount('borrower', 'borrower');
    const { borrowBalance = '0', collateralCTokens = '0' } = steps[0]?.before ?? {};
    const owed = arithmetic.fromRaw(borrowBalance, debtDecimals);
    ledger.endow(this.owner, this.record, owed);
    const held = arithmetic.fromRaw(collateralCTokens, cTokenDecimals);
    ledger.endow(this.owner, this.collateral, held);
    this.keeper = this.market.addKeeper('keeper', this.debt, owed.toString());
    const parameters = compoundV2Parameters.parse({
      closeFactor: arithmetic.fromRaw(params.closeFactor, fractionDecimals).toString(),
      liquidationIncentive: arithmetic.fromRaw(params.incentive, fractionDecimals).toString(),
    });
    this.mechanism = new CompoundV2('compound-v2-liquidate', parameters, arithmetic);
  }

  run(step: LiquidateStep): undefined | { notApplicable: string } {
    const refusal = this.refusalOf(step);
    if (step.revert && !refusal) return { notApplicable: step.revert };
    this.compareState(step.before);
    const events = this.recorder.expect(refusal, () => this.liquidate(step));
    if (!events) return;
    this.market.post(events);
    if (step.out) this.compareOutcome(step.out, events);
    if (step.after) this.compareState(step.after);
    return undefined;
  }

  /** A position without collateral is not even put up for sale, whatever is asked of it. */
  private refusalOf({ revert, before }: LiquidateStep): RefusalClass | undefined {
    const refusal = refusals[revert ?? ''];
    const isEmpty = before.collateralCTokens === '0' && before.shortfall !== '0';
    return refusal && isEmpty ? NothingToLiquidateError : refusal;
  }

  private liquidate({ before, repayAmount }: LiquidateStep): readonly LiquidationEvent[] {
    const sale = this.mechanism.open(this.position(before), this.market);
    const amount = this.arithmetic.fromRaw(repayAmount, this.debt.decimals);
    const { keeper: by, collateral, debt } = this;
    return sale.execute({ kind: 'take', by, collateral, debt, amount }, this.market);
  }

  private position({ exchangeRateCollateral }: State): Position {
    const { ledger } = this.market;
    const { owner, debt, record, collateral, arithmetic } = this;
    const rateDecimals = fractionDecimals + collateral.decimals - cTokenDecimals;
    const held = {
      asset: collateral,
      amount: ledger.balance(owner, collateral),
      index: arithmetic.fromRaw(exchangeRateCollateral, rateDecimals),
      liquidationThreshold: arithmetic.fromRaw(
        this.vectors.params.collateralFactor,
        fractionDecimals,
      ),
    };
    const owed = { asset: debt, token: record, amount: this.borrowBalance() };
    return { id: 0, owner, collaterals: [held], debts: [owed] };
  }

  /** What the contract leaves on the borrower's account for ever is bad debt in the ledger. */
  private borrowBalance(): Num {
    const { ledger, accounts } = this.market;
    return ledger
      .balance(this.owner, this.record)
      .plus(ledger.balance(accounts.badDebt, this.record));
  }

  private compareState(state: State): void {
    const { market, recorder, owner, keeper, collateral, debt } = this;
    const balance = (account: Account, asset: Asset) => market.ledger.balance(account, asset);
    const cTokens = balance(owner, collateral);
    recorder.amount('borrowBalance', state.borrowBalance, this.borrowBalance(), debt.decimals);
    recorder.amount('collateralCTokens', state.collateralCTokens, cTokens, cTokenDecimals);
    const bought = balance(keeper, collateral);
    recorder.amount('liquidatorCTokens', state.liquidatorCTokens, bought, cTokenDecimals);
    // A difference of two large sums has no digits left to compare in floats.
    if (this.arithmetic.name === 'fast') return;
    const liquidity = this.mechanism.liquidity(this.position(state), market);
    const expected = state.shortfall === '0' ? state.liquidity : `-${state.shortfall}`;
    recorder.amount('liquidity', expected, liquidity, fractionDecimals);
  }

  private compareOutcome(expected: Outcome, events: readonly LiquidationEvent[]): void {
    const [opened, filled] = events;
    if (opened?.type !== 'opened' || filled?.type !== 'filled') return;
    const { recorder, collateral, debt, keeper } = this;
    const moved = filled.transfers.filter(({ asset }) => asset === collateral);
    const seized = moved.reduce((sum, { amount }) => sum.plus(amount), this.arithmetic.zero);
    const bought = moved.find(({ to }) => to === keeper)?.amount ?? this.arithmetic.zero;
    const reserved = opened.lot.minus(filled.sold);
    const { seizeTokens, liquidatorSeizeTokens, protocolSeizeAmountUnderlying } = expected;
    recorder.amount('actualRepay', expected.actualRepay, filled.paid, debt.decimals);
    recorder.amount('seizeTokens', seizeTokens, seized, cTokenDecimals);
    recorder.amount('liquidatorSeizeTokens', liquidatorSeizeTokens, bought, cTokenDecimals);
    recorder.amount(
      'protocolSeizeAmountUnderlying',
      protocolSeizeAmountUnderlying,
      reserved,
      collateral.decimals,
    );
  }

  private price(raw: string, decimals: number): string {
    return this.arithmetic.fromRaw(raw, 36 - decimals).toString();
  }
}

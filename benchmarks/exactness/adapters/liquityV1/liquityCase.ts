type Raws<Name extends string> = Readonly<Record<Name, string>>;

/** A trove; `status` 1 is active. */
export type Trove = Raws<
  | 'debt'
  | 'coll'
  | 'stake'
  | 'status'
  | 'entireDebt'
  | 'entireColl'
  | 'pendingDebt'
  | 'pendingColl'
  | 'surplus'
> & { readonly ICR?: string };

/** What a depositor has in the stability pool. */
export type Depositor = Raws<'compoundedLUSD' | 'ethGain'>;

/** The whole system at one moment. */
export interface LiquityState
  extends Raws<
    | 'price'
    | 'activeColl'
    | 'activeDebt'
    | 'defaultColl'
    | 'defaultDebt'
    | 'spLUSD'
    | 'spETH'
    | 'spP'
    | 'lastETHError_Redistribution'
    | 'lastLUSDDebtError_Redistribution'
    | 'lastETHError_Offset'
    | 'lastLUSDLossError_Offset'
    | 'spScale'
    | 'spEpoch'
    | 'totalStakes'
    | 'totalStakesSnapshot'
    | 'totalCollateralSnapshot'
    | 'L_ETH'
    | 'L_LUSDDebt'
    | 'TCR'
  > {
  /** Names of the active troves, the riskiest first. */
  readonly sorted: readonly string[];
  readonly troves: Readonly<Record<string, Trove>>;
  readonly depositors: Readonly<Record<string, Depositor>>;
}

/** What a call answered; `troves` in the order in which they were liquidated. */
export interface LiquityOutcome
  extends Raws<
    | 'liquidatedDebt'
    | 'liquidatedColl'
    | 'collGasCompensation'
    | 'LUSDGasCompensation'
    | 'liquidatorETH'
    | 'liquidatorLUSD'
  > {
  readonly troves: readonly Raws<'trove' | 'debt'>[];
}

/** A new price, or a call of the trove manager. */
export type LiquityStep =
  | ({ readonly op: 'price' } & Raws<'price'>)
  | (LiquityCall & {
      readonly before: LiquityState;
      readonly revert?: string;
      readonly out?: LiquityOutcome;
      readonly after?: LiquityState;
    });

/** A call of the trove manager. */
export type LiquityCall =
  | { readonly op: 'liquidate'; readonly trove: string }
  | { readonly op: 'liquidateTroves'; readonly n: string | number }
  | { readonly op: 'batchLiquidateTroves'; readonly troves: readonly string[] };

/** One case of the set. */
export interface LiquityCase {
  readonly steps: readonly LiquityStep[];
}

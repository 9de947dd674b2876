type Raws<Name extends string> = Readonly<Record<Name, string>>;

/** A liability vault and its collaterals; prices after the move. */
export interface EulerVaults
  extends Raws<'maxLiquidationDiscount' | 'coolOff' | 'liabilityDecimals' | 'priceL' | 'dt'> {
  readonly collaterals: readonly Raws<'decimals' | 'liquidationLTV' | 'price1'>[];
  readonly dontSocialize: boolean;
}

/** The violator's account and the liability vault. */
export interface EulerState extends Raws<'debt' | 'totalAssets'> {
  readonly collateral: readonly string[];
  readonly accountLiquidity: Raws<'collateralValue' | 'liabilityValue'>;
}

/** What a liquidation moved. */
export interface EulerOutcome extends Raws<'repayAssets' | 'yieldBalance'> {
  readonly debtSocialized?: string;
}

/** One call of `liquidate`, after one of `checkLiquidation`. */
export interface EulerStep extends Raws<'collateral' | 'repayAssets' | 'minYield'> {
  readonly before: EulerState;
  readonly checkLiquidation: Partial<Raws<'maxRepay' | 'maxYield' | 'revert'>>;
  readonly revert?: string;
  readonly out?: EulerOutcome;
  readonly after?: EulerState;
}

/** One case of the set. */
export interface EulerCase {
  readonly params: EulerVaults;
  readonly steps: readonly EulerStep[];
}

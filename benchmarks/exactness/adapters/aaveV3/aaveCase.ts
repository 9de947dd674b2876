/** A reserve of the pool: decimals, threshold, bonus and fee in basis points. */
export interface AssetConfiguration {
  readonly asset: string;
  readonly decimals: string;
  readonly lt: string;
  readonly bonus: string;
  readonly protocolFee: string;
}

/** An efficiency mode; `price` where it has a price source of its own. */
export interface EMode {
  readonly userSet: boolean;
  readonly lt: string;
  readonly bonus: string;
  readonly assets: readonly string[];
  readonly price?: string;
}

/** What the borrower holds and owes in one reserve. */
export interface Reserve {
  readonly asset: string;
  readonly scaledATokenBalance: string;
  readonly scaledVariableDebt: string;
  readonly liquidityIndexNow: string;
  readonly variableBorrowIndexNow: string;
  readonly usedAsCollateral: boolean;
  readonly borrowing: boolean;
  readonly price: string;
}

/** The borrower's account as `getUserAccountData` sees it, and every reserve of the case. */
export interface State {
  readonly account: {
    readonly totalCollateralBase: string;
    readonly totalDebtBase: string;
    readonly currentLiquidationThreshold: string;
    readonly healthFactor: string;
  };
  readonly reserves: readonly Reserve[];
}

/** Amounts of the call's event, and balances that grew by it. */
export interface Outcome {
  readonly actualDebtToLiquidate: string;
  readonly actualCollateralToLiquidate: string;
  readonly treasuryATokenDelta: string;
  readonly liquidatorReceived: string;
  readonly liquidatorPaid: string;
}

/** One `liquidationCall`. */
export interface Step {
  readonly collateral: string;
  readonly debt: string;
  readonly debtToCover: string;
  readonly receiveAToken: boolean;
  readonly before: State;
  readonly after?: State;
  readonly revert?: string;
  readonly out?: Outcome;
}

/** A case of the set `aave-v3-liquidation`. */
export interface AaveCase {
  readonly params: { readonly assets: readonly AssetConfiguration[]; readonly eMode: EMode | null };
  readonly steps: readonly Step[];
}

import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  AtomicSale,
  type Collateral,
  type Debt,
  InvalidAmountError,
  type Liquidation,
  type Position,
  type TakeAction,
} from '@liqlab/core';
import { type MarketTotals, MorphoBlue, morphoBlueParameters } from '@liqlab/fixed-bonus';
import type { RefusalClass } from '../../src/recorder.js';
import type { MorphoParameters, MorphoState, MorphoStep, MorphoTotals } from './morphoCase.js';

/** Digits of both tokens: the vectors do not give them. */
export const assetDecimals = 18;
/** Digits of borrow and supply shares: six more than the loan asset's. */
export const shareDecimals = assetDecimals + 6;
const wadDecimals = 18;
const priceDecimals = 36;

/** The moment of one call, in liqlab's terms. */
export class MorphoWorld {
  readonly market: ScriptedMarket;
  readonly mechanism: MorphoBlue;
  readonly position: Position;
  readonly collateral: Collateral;
  readonly debt: Debt;
  readonly liquidator: Account;

  constructor(parameters: MorphoParameters, before: MorphoState, arithmetic: Arithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    const owner = this.market.ledger.addAccount('borrower', 'borrower');
    this.collateral = this.addCollateral(owner, parameters, before);
    this.debt = this.addDebt(owner, before);
    this.position = { id: 1, owner, collaterals: [this.collateral], debts: [this.debt] };
    this.liquidator = this.market.addKeeper('liquidator', this.debt.asset, 1e30);
    this.mechanism = new MorphoBlue(
      'fixed-bonus/morpho-blue',
      morphoBlueParameters.parse({}),
      arithmetic,
      marketTotals(before, arithmetic),
    );
  }

  /** Opens the liquidation, takes what the call asks for and posts the events. */
  liquidate(step: MorphoStep, refusal: RefusalClass | undefined): void {
    const sale = this.open(refusal);
    this.market.post(sale.execute(this.action(step), this.market));
  }

  // The contract looks at its input before it looks at the position; opening takes no input.
  private open(refusal: RefusalClass | undefined): Liquidation {
    return refusal === InvalidAmountError
      ? new AtomicSale(this.position, this.mechanism)
      : this.mechanism.open(this.position, this.market);
  }

  private action({ seizedAssets, repaidShares }: MorphoStep): TakeAction {
    const { fromRaw } = this.market.arithmetic;
    const sizedBy = seizedAssets === '0' ? 'debt' : 'collateral';
    return {
      kind: 'take',
      by: this.liquidator,
      collateral: this.collateral.asset,
      debt: this.debt.asset,
      sizedBy,
      amount:
        sizedBy === 'debt'
          ? fromRaw(repaidShares, shareDecimals)
          : fromRaw(seizedAssets, assetDecimals),
    };
  }

  private addCollateral(owner: Account, { lltv, price1 }: MorphoParameters, before: MorphoState) {
    const { ledger, arithmetic } = this.market;
    const asset = ledger.addAsset('collateral', assetDecimals);
    const amount = arithmetic.fromRaw(before.collateral, assetDecimals);
    ledger.endow(owner, asset, amount);
    this.market.setPrice(asset, `${price1}e-${priceDecimals}`);
    return { asset, amount, liquidationThreshold: arithmetic.fromRaw(lltv, wadDecimals) };
  }

  private addDebt(owner: Account, before: MorphoState): Debt {
    const { ledger, arithmetic } = this.market;
    const asset = ledger.addAsset('loan', assetDecimals);
    const token = ledger.addAsset('debt:loan', shareDecimals);
    const amount = arithmetic.fromRaw(before.borrowShares, shareDecimals);
    ledger.endow(owner, token, amount);
    this.market.setPrice(asset, 1);
    return { asset, token, amount };
  }
}

/** The market's totals in whole tokens and shares. */
export function marketTotals(totals: MorphoTotals, { fromRaw }: Arithmetic): MarketTotals {
  return {
    supplyAssets: fromRaw(totals.totalSupplyAssets, assetDecimals),
    supplyShares: fromRaw(totals.totalSupplyShares, shareDecimals),
    borrowAssets: fromRaw(totals.totalBorrowAssets, assetDecimals),
    borrowShares: fromRaw(totals.totalBorrowShares, shareDecimals),
  };
}

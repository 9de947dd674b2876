import { ScriptedMarket } from '@liqlab/conformance';
import type { Account, Arithmetic, Collateral, Debt, Num, Position } from '@liqlab/core';
import { EulerV2, eulerV2Parameters } from '@liqlab/fixed-bonus';
import type { EulerState, EulerStep, EulerVaults } from './eulerCase.js';

const ratioDecimals = 4;
// Value in the unit of account (18 decimals) of one raw unit, times 10^18.
const priceDecimals = 36;
const largestInteger = (2n ** 256n - 1n).toString();

/** The moment of one call, in liqlab's terms. */
export class EulerWorld {
  readonly market: ScriptedMarket;
  readonly mechanism: EulerV2;
  readonly position: Position;
  /** The collateral that the call names. */
  readonly collateral: Collateral;
  readonly debt: Debt;
  readonly liquidator: Account;

  constructor(vaults: EulerVaults, { before, collateral }: EulerStep, arithmetic: Arithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    this.market.now = Number(vaults.dt);
    const owner = this.market.ledger.addAccount('borrower', 'borrower');
    const collaterals = vaults.collaterals.map((_, row) =>
      this.addCollateral(owner, vaults, before, row),
    );
    this.debt = this.addDebt(owner, vaults, before);
    this.collateral = collaterals[Number(collateral)] as Collateral;
    this.position = { id: 1, owner, collaterals, debts: [this.debt] };
    this.liquidator = this.market.addKeeper('liquidator', this.debt.asset, 1e30);
    this.mechanism = new EulerV2('fixed-bonus/euler-v2', parametersOf(vaults), arithmetic);
  }

  /** Opens the liquidation, takes what the call asks for and posts the events. */
  liquidate({ repayAssets, minYield }: EulerStep): void {
    const { market, collateral, debt } = this;
    const { fromRaw } = market.arithmetic;
    const sale = this.mechanism.open(this.position, market);
    const amount =
      repayAssets === largestInteger
        ? this.largest().repay
        : fromRaw(repayAssets, debt.asset.decimals);
    const events = sale.execute(
      {
        kind: 'take',
        by: this.liquidator,
        collateral: collateral.asset,
        debt: debt.asset,
        amount,
        minimumLot: fromRaw(minYield, collateral.asset.decimals),
      },
      market,
    );
    market.post(events);
  }

  /** The most that is on offer of the collateral named; zero without an offer. */
  largest(): { readonly repay: Num; readonly lot: Num } {
    const { zero } = this.market.arithmetic;
    const offers = this.mechanism.offers(this.position, this.market);
    const offer = offers.find((take) => take.collateral === this.collateral.asset);
    return { repay: offer?.cost ?? zero, lot: offer?.lot ?? zero };
  }

  private addCollateral(
    owner: Account,
    { collaterals }: EulerVaults,
    before: EulerState,
    row: number,
  ): Collateral {
    const { ledger, arithmetic } = this.market;
    const vault = collaterals[row] as EulerVaults['collaterals'][number];
    const asset = ledger.addAsset(`collateral ${row}`, Number(vault.decimals));
    const amount = arithmetic.fromRaw(before.collateral[row] ?? 0, asset.decimals);
    ledger.endow(owner, asset, amount);
    this.market.setPrice(asset, price(vault.price1, asset.decimals));
    return {
      asset,
      amount,
      liquidationThreshold: arithmetic.fromRaw(vault.liquidationLTV, ratioDecimals),
    };
  }

  private addDebt(owner: Account, vaults: EulerVaults, before: EulerState): Debt {
    const { ledger, arithmetic } = this.market;
    const decimals = Number(vaults.liabilityDecimals);
    const asset = ledger.addAsset('liability', decimals);
    const token = ledger.addAsset('debt:liability', decimals);
    const amount = arithmetic.fromRaw(before.debt, decimals);
    ledger.endow(owner, token, amount);
    this.market.setPrice(asset, price(vaults.priceL, decimals));
    return { asset, token, amount };
  }
}

function parametersOf({ maxLiquidationDiscount, coolOff, dontSocialize }: EulerVaults) {
  return eulerV2Parameters.parse({
    maximumDiscount: `${maxLiquidationDiscount}e-${ratioDecimals}`,
    coolOff: Number(coolOff),
    socialisesDebt: !dontSocialize,
  });
}

function price(raw: string, decimals: number): string {
  return `${raw}e${decimals - priceDecimals}`;
}

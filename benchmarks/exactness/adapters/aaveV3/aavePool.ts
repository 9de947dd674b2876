import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  type Collateral,
  type Debt,
  type LiquidationEvent,
  type Num,
  type Position,
  tokens,
} from '@liqlab/core';
import type { AaveV3 } from '@liqlab/fixed-bonus';
import type { AaveCase, AssetConfiguration, EMode, Reserve, State, Step } from './aaveCase.js';
import { aaveMechanism, shareOf } from './aaveMechanism.js';

const indexDecimals = 27;
const ratioDecimals = 4;
const priceDecimals = 8;

/** An asset of the case: three rows of the ledger. */
export interface PoolAsset {
  readonly token: Asset;
  /** The pool's claim on the token (aToken). */
  readonly share: Asset;
  /** What is owed in the token (variable debt token). */
  readonly record: Asset;
  readonly configuration: AssetConfiguration;
}

/** A case's world in liqlab's terms: raw integers become amounts, reserves become a position. */
export class AavePool {
  readonly market: ScriptedMarket;
  readonly keeper: Account;
  private readonly assets: ReadonlyMap<string, PoolAsset>;
  private readonly paidInTokens: AaveV3;
  private readonly paidInShares: AaveV3;
  private readonly eMode: EMode | undefined;

  constructor({ params }: AaveCase, arithmetic: Arithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    this.keeper = this.market.ledger.addAccount('keeper', 'keeper');
    this.eMode = params.eMode?.userSet ? params.eMode : undefined;
    this.assets = new Map(params.assets.map((asset) => [asset.asset, this.addAsset(asset)]));
    this.paidInTokens = aaveMechanism(params, false, arithmetic);
    this.paidInShares = aaveMechanism(params, true, arithmetic);
  }

  /** The asset of that name. */
  asset(name: string): PoolAsset {
    const asset = this.assets.get(name);
    if (!asset) throw new Error(`The case configures no asset ${name}.`);
    return asset;
  }

  /** The moment of a call: its prices, and a keeper who can pay for everything that is owed. */
  enter({ before, debt }: Step): Position {
    this.setPrices(before);
    const position = this.position(before);
    const { token } = this.asset(debt);
    const owed = position.debts.find(({ asset }) => asset === token);
    const funds = owed && tokens(owed).quantize(token.decimals, 'up');
    if (funds) this.market.ledger.endow(this.keeper, token, funds);
    return position;
  }

  /** The call itself, posted to the ledger. */
  liquidate(position: Position, step: Step): readonly LiquidationEvent[] {
    const { market, keeper } = this;
    const { share } = this.asset(step.collateral);
    const { token } = this.asset(step.debt);
    const mechanism = step.receiveAToken ? this.paidInShares : this.paidInTokens;
    const amount = market.arithmetic.fromRaw(step.debtToCover, token.decimals);
    const sale = mechanism.open(position, market);
    return market.post(
      sale.execute({ kind: 'take', by: keeper, collateral: share, debt: token, amount }, market),
    );
  }

  /** Values and health factor, as the mechanism sees them. */
  account(position: Position) {
    return this.paidInTokens.account(position, this.market);
  }

  /** A borrower in the given state: a new account, so that in floats no noise is carried on. */
  position({ reserves }: State): Position {
    const owner = this.market.ledger.addAccount('borrower', 'borrower');
    const collaterals = reserves.filter((reserve) => this.isCollateral(reserve));
    const debts = reserves.filter(({ borrowing }) => borrowing);
    return {
      id: 0,
      owner,
      collaterals: collaterals.map((reserve) => this.collateral(owner, reserve)),
      debts: debts.map((reserve) => this.debt(owner, reserve)),
    };
  }

  /** aToken balance of an account at the step's index: shares × index, rounded half up. */
  shareBalance(account: Account, { before, collateral }: Step): Num {
    const { share } = this.asset(collateral);
    const reserve = before.reserves.find(({ asset }) => asset === collateral);
    const index = this.market.arithmetic.fromRaw(reserve?.liquidityIndexNow ?? 0, indexDecimals);
    return this.market.ledger
      .balance(account, share)
      .times(index)
      .quantize(share.decimals, 'half-up');
  }

  private setPrices({ reserves }: State): void {
    const { market, eMode } = this;
    for (const { asset, price } of reserves) {
      const { token, share } = this.asset(asset);
      const raw = (eMode?.assets.includes(asset) && eMode.price) || price;
      const decimal = market.arithmetic.fromRaw(raw, priceDecimals).toString();
      market.setPrice(token, decimal);
      market.setPrice(share, decimal);
    }
  }

  private isCollateral({ asset, usedAsCollateral }: Reserve): boolean {
    return usedAsCollateral && this.asset(asset).configuration.lt !== '0';
  }

  private collateral(owner: Account, reserve: Reserve): Collateral {
    const { share, configuration } = this.asset(reserve.asset);
    const { ledger, arithmetic } = this.market;
    const amount = arithmetic.fromRaw(reserve.scaledATokenBalance, share.decimals);
    ledger.endow(owner, share, amount);
    return {
      asset: share,
      amount,
      index: arithmetic.fromRaw(reserve.liquidityIndexNow, indexDecimals),
      liquidationThreshold: arithmetic.fromRaw(configuration.lt, ratioDecimals),
    };
  }

  private debt(owner: Account, reserve: Reserve): Debt {
    const { token, record } = this.asset(reserve.asset);
    const { ledger, arithmetic } = this.market;
    const amount = arithmetic.fromRaw(reserve.scaledVariableDebt, record.decimals);
    ledger.endow(owner, record, amount);
    return {
      asset: token,
      token: record,
      amount,
      index: arithmetic.fromRaw(reserve.variableBorrowIndexNow, indexDecimals),
    };
  }

  private addAsset(configuration: AssetConfiguration): PoolAsset {
    const { ledger } = this.market;
    const decimals = Number(configuration.decimals);
    return {
      token: ledger.addAsset(configuration.asset, decimals),
      share: ledger.addAsset(shareOf(configuration.asset), decimals),
      record: ledger.addAsset(`debt:${configuration.asset}`, decimals),
      configuration,
    };
  }
}

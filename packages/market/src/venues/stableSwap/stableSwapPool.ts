import { type Asset, InsufficientLiquidityError, InvalidAmountError } from '@liqlab/core';
import { feeUnits } from '../feeUnits.js';
import { otherSide } from '../otherSide.js';
import { poolName } from '../poolName.js';
import { along, minus, plus } from '../rawPairs.js';
import type { RawPair, Side, TradingPool } from '../tradingPool.js';
import { wholeTokens } from '../wholeTokens.js';
import { depositOrWithdrawal } from './depositOrWithdrawal.js';
import {
  estimateBalance,
  estimateBalanceAt,
  estimateInvariant,
  estimatePrice,
} from './estimates.js';
import { exchange } from './exchange.js';
import { protocolPart } from './protocolPart.js';
import { StableSwapCurve } from './stableSwapCurve.js';
import { amplificationPrecision, feeDenominator, precision } from './stableSwapUnits.js';
import { type OneSidedWithdrawal, withdrawInOne } from './withdrawInOne.js';

/** What is fixed when a StableSwap pool is made. */
export interface StableSwapTerms {
  /** At most 36 decimals each. */
  readonly assets: readonly [Asset, Asset];
  /** A: how flat the curve is around equal balances; whole number, 1 to 1,000,000. */
  readonly amplification: number;
  /** Share of the proceeds that stays in the pool: ratio, at most 0.5; crvUSD's pools: 0.0001. */
  readonly fee: number;
}

/**
 * A pool of two assets that should be worth the same: flat around equal balances, steep where one of
 * them runs out. Arbitrage moves it along its invariant D. Half of every fee is the protocol's and
 * leaves the balances. Shares have 18 decimals.
 *
 * Source: curve-stablecoin@afc2608, `contracts/Stableswap.vy`: two coins, A constant.
 */
export class StableSwapPool implements TradingPool<RawPair> {
  readonly assets: readonly [Asset, Asset];
  private readonly name: string;
  private readonly amplification: number;
  private readonly curve: StableSwapCurve;
  private readonly fee: bigint;
  private balances: RawPair = [0n, 0n];
  private protocolHolds: RawPair = [0n, 0n];
  private supply = 0n;

  constructor(terms: StableSwapTerms) {
    this.assets = terms.assets;
    this.name = poolName(terms.assets);
    this.amplification = terms.amplification;
    this.fee = feeUnits(terms.fee, feeDenominator);
    const amplification = BigInt(terms.amplification) * amplificationPrecision;
    this.curve = new StableSwapCurve(terms.assets, amplification);
  }

  /** Raw balances that belong to the shares. */
  get state(): RawPair {
    return this.balances;
  }

  /** Raw fees that belong to the protocol. */
  get protocolFees(): RawPair {
    return this.protocolHolds;
  }

  /** Shares of all providers. */
  get totalShares(): bigint {
    return this.supply;
  }

  /**
   * Invariant per share, with 18 decimals: it only ever grows.
   *
   * @throws {@link InsufficientLiquidityError} if there are no shares, or the pool is too dry.
   */
  virtualPrice(): bigint {
    if (this.supply === 0n) throw this.tooDry();
    return (this.curve.invariant(this.curve.scalePair(this.balances)) * precision) / this.supply;
  }

  /**
   * Price of coin 1 in coin 0, with 18 decimals, as the contract reckons it.
   *
   * @throws {@link InsufficientLiquidityError} if the pool is too dry.
   */
  spotPrice(): bigint {
    const scaled = this.curve.scalePair(this.balances);
    return this.curve.price(scaled, this.curve.invariant(scaled));
  }

  price(state: RawPair): number {
    const [x, y] = this.tokens(state);
    const d = estimateInvariant(x, y, this.amplification);
    return estimatePrice(x, y, d, this.amplification);
  }

  holdings(state: RawPair): RawPair {
    return plus(state, this.protocolHolds);
  }

  stateAt(price: number): RawPair {
    const [x, y] = this.tokens(this.balances);
    const d = estimateInvariant(x, y, this.amplification);
    const target = estimateBalanceAt(price, d, this.amplification);
    const balance0 = BigInt(Math.max(1, Math.round(target * 10 ** this.assets[0].decimals)));
    const invariant = this.curve.invariant(this.curve.scalePair(this.balances));
    const scaled1 = this.curve.otherBalance(this.curve.scale(balance0, 0), invariant) + 1n;
    return [balance0, this.curve.unscaleUp(scaled1, 1)];
  }

  moveTo(state: RawPair): void {
    this.balances = state;
  }

  estimate(state: RawPair, sold: Side, lot: number): number {
    const tokens = this.tokens(state);
    const d = estimateInvariant(tokens[0], tokens[1], this.amplification);
    const before = estimateBalance(tokens[sold], d, this.amplification);
    const after = estimateBalance(tokens[sold] + lot, d, this.amplification);
    return (before - after) * (1 - Number(this.fee) / Number(feeDenominator));
  }

  quote(state: RawPair, sold: Side, lot: bigint): bigint {
    return exchange(this.curve, this.fee, state, sold, lot).proceeds;
  }

  sell(sold: Side, lot: bigint): bigint {
    const bought = otherSide(sold);
    const trade = exchange(this.curve, this.fee, this.balances, sold, lot);
    this.curve.checkPrice(trade.scaled, trade.invariant);
    const { proceeds, protocolFee } = trade;
    this.balances = plus(this.balances, along(sold, lot));
    this.balances = minus(this.balances, along(bought, proceeds + protocolFee));
    this.protocolHolds = plus(this.protocolHolds, along(bought, protocolFee));
    return proceeds;
  }

  /**
   * Deposits `amounts` and returns the shares minted for them.
   *
   * @throws {@link InvalidAmountError} if the invariant would not grow, or the first deposit lacks
   * one of the assets.
   * @throws {@link InsufficientLiquidityError} if the pool is, or would be, too dry.
   */
  addLiquidity(amounts: RawPair): bigint {
    const after = plus(this.balances, amounts);
    if (this.supply === 0n) return this.firstDeposit(after);
    const deposit = depositOrWithdrawal(this.curve, this.fee, this.balances, after);
    const { before, beforeFees, afterFees } = deposit;
    if (beforeFees <= before || afterFees < before) {
      throw new InvalidAmountError('the deposit does not make the pool worth more');
    }
    const minted = (this.supply * (afterFees - before)) / before;
    this.settle(after, deposit.fees, minted);
    return minted;
  }

  /**
   * Redeems `shares` for their part of the balances, rounded down.
   *
   * @throws {@link InsufficientLiquidityError} if there are not that many shares.
   */
  removeLiquidity(shares: bigint): RawPair {
    this.checkShares(shares);
    const [balance0, balance1] = this.balances;
    const amounts = [(balance0 * shares) / this.supply, (balance1 * shares) / this.supply] as const;
    this.settle(minus(this.balances, amounts), [0n, 0n], -shares);
    return amounts;
  }

  /**
   * Withdraws exactly `amounts` and returns the shares burned for them.
   *
   * @throws {@link InvalidAmountError} if the amounts are worth nothing.
   * @throws {@link InsufficientLiquidityError} if the pool has less, or would be too dry.
   */
  removeAmounts(amounts: RawPair): bigint {
    this.checkShares(0n);
    const after = minus(this.balances, amounts);
    if (after[0] < 0n || after[1] < 0n) throw this.tooDry();
    const withdrawal = depositOrWithdrawal(this.curve, this.fee, this.balances, after);
    const { before, afterFees, fees } = withdrawal;
    const burned = ((before - afterFees) * this.supply) / before + 1n;
    if (burned <= 1n) throw new InvalidAmountError('the withdrawal is worth less than one share');
    this.checkShares(burned);
    this.settle(after, fees, -burned);
    return burned;
  }

  /**
   * What {@link StableSwapPool.removeInOne} would pay. Pure.
   *
   * @throws {@link InvalidAmountError} for shares too few to bring anything.
   * @throws {@link InsufficientLiquidityError} if there are not that many shares, or the pool is too
   * dry.
   */
  quoteInOne(side: Side, shares: bigint): bigint {
    return this.withdrawalInOne(side, shares).proceeds;
  }

  /**
   * Redeems `shares` in asset `side` alone and returns the raw proceeds.
   *
   * @throws what {@link StableSwapPool.quoteInOne} throws, and {@link InsufficientLiquidityError} if
   * the pool would be too dry.
   */
  removeInOne(side: Side, shares: bigint): bigint {
    const { proceeds, fee, scaled, invariant } = this.withdrawalInOne(side, shares);
    this.curve.checkPrice(scaled, invariant);
    this.settle(minus(this.balances, along(side, proceeds)), along(side, fee), -shares);
    return proceeds;
  }

  private withdrawalInOne(side: Side, shares: bigint): OneSidedWithdrawal {
    this.checkShares(shares);
    return withdrawInOne(this.curve, this.fee, this.balances, side, shares, this.supply);
  }

  private firstDeposit(amounts: RawPair): bigint {
    if (amounts[0] <= 0n || amounts[1] <= 0n) {
      throw new InvalidAmountError('the first deposit must have some of both assets');
    }
    const minted = this.curve.invariant(this.curve.scalePair(amounts));
    this.settle(amounts, [0n, 0n], minted);
    return minted;
  }

  private settle(balances: RawPair, fees: RawPair, shares: bigint): void {
    const toProtocol = [protocolPart(fees[0]), protocolPart(fees[1])] as const;
    this.balances = minus(balances, toProtocol);
    this.protocolHolds = plus(this.protocolHolds, toProtocol);
    this.supply += shares;
  }

  private checkShares(shares: bigint): void {
    if (this.supply === 0n || shares > this.supply) throw this.tooDry();
  }

  private tokens(state: RawPair): readonly [number, number] {
    return [wholeTokens(state[0], this.assets[0]), wholeTokens(state[1], this.assets[1])];
  }

  private tooDry(): InsufficientLiquidityError {
    return new InsufficientLiquidityError(this.name);
  }
}

import {
  type Arithmetic,
  type Asset,
  InsufficientLiquidityError,
  InvalidAmountError,
  SlippageExceededError,
} from '@liqlab/core';
import { divideUp } from '../divideUp.js';
import { feeDenominator } from '../feeDenominator.js';
import { feeUnits } from '../feeUnits.js';
import { otherSide } from '../otherSide.js';
import { poolName } from '../poolName.js';
import { along, minus, plus } from '../rawPairs.js';
import type { RawPair, Side, TradingPool } from '../tradingPool.js';
import { LiquidityShares } from './liquidityShares.js';
import { lotFor } from './lotFor.js';
import { proceeds } from './proceeds.js';

/** What is fixed when a constant-product pool is made. */
export interface ConstantProductTerms {
  readonly assets: readonly [Asset, Asset];
  /** Share of every lot that stays in the pool: ratio, at least 0, below 1; Uniswap v2: 0.003. */
  readonly fee: number;
  /** Whether the protocol takes a sixth of the fees, as shares; if absent, it does not. */
  readonly protocolFee?: boolean;
}

/**
 * A pool in which the product k of the two reserves never falls. Arbitrage moves it along k, as it
 * does on chain: liquidity providers neither add nor withdraw, so a falling price leaves the pool
 * with more of the falling asset, and its depth in the other one shrinks with the square root of
 * the price.
 *
 * Source: Uniswap v2-core 1.0.1, `UniswapV2Pair`.
 */
export class ConstantProductPool implements TradingPool<RawPair> {
  readonly assets: readonly [Asset, Asset];
  /** Who owns the pool. */
  readonly shares: LiquidityShares;
  private readonly fee: bigint;
  private readonly shareKept: number;
  private readonly units: readonly [number, number];
  private readonly name: string;
  private reserves: RawPair = [0n, 0n];
  // Of the state that was asked about last: a keeper asks about the same one many times.
  private estimated:
    | { readonly state: RawPair; readonly tokens: readonly [number, number] }
    | undefined;

  constructor(
    terms: ConstantProductTerms,
    private readonly arithmetic: Arithmetic,
  ) {
    this.assets = terms.assets;
    this.fee = feeUnits(terms.fee, feeDenominator);
    this.shareKept = 1 - terms.fee;
    this.units = [10 ** terms.assets[0].decimals, 10 ** terms.assets[1].decimals];
    this.name = poolName(terms.assets);
    this.shares = new LiquidityShares(this.name, terms.protocolFee ?? false);
  }

  /** Raw reserves. */
  get state(): RawPair {
    return this.reserves;
  }

  price(state: RawPair): number {
    const [tokens0, tokens1] = this.tokens(state);
    return tokens1 / tokens0;
  }

  holdings(state: RawPair): RawPair {
    return state;
  }

  stateAt(price: number): RawPair {
    const product = this.reserves[0] * this.reserves[1];
    const rawPrice = (price * this.units[1]) / this.units[0];
    const reserve1 = BigInt(Math.max(1, Math.round(Math.sqrt(Number(product) * rawPrice))));
    return [divideUp(product, reserve1), reserve1];
  }

  moveTo(state: RawPair): void {
    this.reserves = state;
  }

  estimate(state: RawPair, sold: Side, lot: number): number {
    const lotAfterFee = lot * this.shareKept;
    const tokens = this.tokens(state);
    const share = lotAfterFee / (tokens[sold] + lotAfterFee);
    return tokens[otherSide(sold)] * share;
  }

  quote(state: RawPair, sold: Side, lot: bigint): bigint {
    if (lot <= 0n) throw new InvalidAmountError('the lot must be above zero');
    this.checkReserves(state);
    return proceeds(lot, state[sold], state[otherSide(sold)], this.fee);
  }

  /**
   * Raw lot of asset `sold` that brings at least `amount` of the other one. Pure.
   *
   * @throws {@link InvalidAmountError} for an amount that is not above zero.
   * @throws {@link InsufficientLiquidityError} if the reserve is not larger than `amount`.
   */
  lotFor(sold: Side, amount: bigint): bigint {
    if (amount <= 0n) throw new InvalidAmountError('the proceeds must be above zero');
    this.checkReserves(this.reserves);
    this.checkCovers(otherSide(sold), amount);
    return lotFor(amount, this.reserves[sold], this.reserves[otherSide(sold)], this.fee);
  }

  sell(sold: Side, lot: bigint): bigint {
    const received = this.quote(this.reserves, sold, lot);
    this.swap(sold, lot, received);
    return received;
  }

  /**
   * Trades the raw `lot` of asset `sold` for exactly `amount` of the other one; what the pool would
   * have paid beyond it stays with the pool.
   *
   * @throws {@link InvalidAmountError} if one of the two is not above zero.
   * @throws {@link InsufficientLiquidityError} if the reserve is not larger than `amount`.
   * @throws {@link SlippageExceededError} if the pool pays less than `amount`: k would fall.
   */
  swap(sold: Side, lot: bigint, amount: bigint): void {
    const bought = otherSide(sold);
    if (amount <= 0n) throw new InvalidAmountError('the proceeds must be above zero');
    this.checkCovers(bought, amount);
    if (lot <= 0n) throw new InvalidAmountError('the lot must be above zero');
    const most = proceeds(lot, this.reserves[sold], this.reserves[bought], this.fee);
    if (amount > most) throw this.slippage(bought, most, amount);
    this.donate(minus(along(sold, lot), along(bought, amount)));
  }

  /**
   * Deposits `amounts` and returns the shares minted for them. The pool keeps what is beyond the
   * ratio of its reserves.
   *
   * @throws what {@link LiquidityShares.mint} throws.
   */
  addLiquidity(amounts: RawPair): bigint {
    const minted = this.shares.mint(amounts, this.reserves);
    this.donate(amounts);
    return minted;
  }

  /**
   * Redeems `shares` for their part of the reserves, rounded down.
   *
   * @throws what {@link LiquidityShares.burn} throws.
   */
  removeLiquidity(shares: bigint): RawPair {
    const amounts = this.shares.burn(shares, this.reserves);
    this.reserves = minus(this.reserves, amounts);
    return amounts;
  }

  /** Adds `amounts` to the reserves, for no shares: they belong to all shares alike. */
  donate(amounts: RawPair): void {
    this.reserves = plus(this.reserves, amounts);
  }

  /** Reserves in whole tokens. */
  private tokens(state: RawPair): readonly [number, number] {
    if (this.estimated?.state !== state) {
      const [reserve0, reserve1] = state;
      const tokens = [Number(reserve0) / this.units[0], Number(reserve1) / this.units[1]] as const;
      this.estimated = { state, tokens };
    }
    return this.estimated.tokens;
  }

  private checkReserves(reserves: RawPair): void {
    if (reserves[0] <= 0n || reserves[1] <= 0n) throw new InsufficientLiquidityError(this.name);
  }

  private checkCovers(bought: Side, amount: bigint): void {
    if (amount >= this.reserves[bought]) throw new InsufficientLiquidityError(this.name);
  }

  private slippage(bought: Side, most: bigint, amount: bigint): SlippageExceededError {
    const { decimals } = this.assets[bought];
    return new SlippageExceededError(
      this.arithmetic.fromRaw(most, decimals),
      this.arithmetic.fromRaw(amount, decimals),
    );
  }
}

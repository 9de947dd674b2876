import type { Arithmetic, Num } from '@liqlab/core';
import type { Amounts } from '../amounts.js';
import { wadDecimals } from '../wadDecimals.js';
import type { Deposit } from './deposit.js';

/**
 * Deposits that pay debts off and share the collateral, in constant time for any number of
 * depositors. A deposit is worth its amount × the product of all (1 − loss per unit) since; it has
 * gained its amount × the sum of gains per unit since. When the product gets small it is scaled up,
 * and the scale counted; when the pool is emptied a new epoch begins.
 *
 * Source: liquity/dev\@5174ecd StabilityPool.offset, _computeRewardsPerUnitStaked,
 * _updateRewardSumAndProduct, getCompoundedLUSDDeposit and getDepositorETHGain.
 */
export class DepositPool {
  /** All deposits; debt asset. */
  total: Num;
  /** Running product (`P`), between 1e-9 and 1. */
  product: Num;
  scale = 0;
  epoch = 0;
  /** What rounding left over, for the next time: collateral gained and debt asset lost. */
  carriedError: Amounts;
  private readonly sums: Num[][] = [[]];
  private readonly deposits = new Map<string, Deposit>();
  private readonly scaleFactor: Num;
  private readonly rawUnit: Num;

  constructor(private readonly arithmetic: Arithmetic) {
    const { zero } = arithmetic;
    this.total = zero;
    this.product = arithmetic.one;
    this.carriedError = { collateral: zero, debt: zero };
    this.scaleFactor = arithmetic.num('1e9');
    this.rawUnit = arithmetic.fromRaw(1, wadDecimals);
  }

  /** What is left of a depositor's money, rounded down; debt asset. */
  deposited(depositor: string): Num {
    const deposit = this.deposits.get(depositor);
    if (!deposit || deposit.epoch < this.epoch) return this.arithmetic.zero;
    const scales = this.scale - deposit.scale;
    if (scales > 1) return this.arithmetic.zero;
    const scaled = deposit.initial.times(this.product).div(deposit.product);
    const left = (scales === 0 ? scaled : scaled.div(this.scaleFactor)).quantize(
      wadDecimals,
      'down',
    );
    const negligible = deposit.initial.div(this.scaleFactor).quantize(wadDecimals, 'down');
    return left.lt(negligible) ? this.arithmetic.zero : left;
  }

  /** Collateral gained since the depositor's last change, rounded down; collateral asset. */
  gained(depositor: string): Num {
    const deposit = this.deposits.get(depositor);
    if (!deposit) return this.arithmetic.zero;
    const { initial, epoch, scale, sum, product } = deposit;
    const next = this.sumAt(epoch, scale + 1)
      .div(this.scaleFactor)
      .quantize(2 * wadDecimals, 'down');
    const gain = this.sumAt(epoch, scale).minus(sum).plus(next);
    return initial.times(gain).div(product).quantize(wadDecimals, 'down');
  }

  /**
   * A depositor joins, adds or withdraws; what it has gained is paid out.
   *
   * @param amount - what it has in the pool from now on; debt asset.
   */
  settle(depositor: string, amount: Num): void {
    const { product, scale, epoch } = this;
    this.total = this.total.minus(this.deposited(depositor)).plus(amount);
    const sum = this.sumAt(epoch, scale);
    this.deposits.set(depositor, { initial: amount, product, scale, epoch, sum });
  }

  /**
   * Pays `debt` from the deposits for `collateral`.
   *
   * @param isEmptied - whether `debt` is all that there is.
   */
  offset({ collateral, debt }: Amounts, isEmptied: boolean): void {
    if (debt.isZero()) return;
    const lossPerUnit = this.lossPerUnit(debt, isEmptied);
    this.addGain(this.gainPerUnit(collateral));
    this.total = isEmptied ? this.arithmetic.zero : this.total.minus(debt);
    const factor = this.arithmetic.one.minus(lossPerUnit);
    if (factor.gt(this.arithmetic.zero)) this.shrink(factor);
    else this.startEpoch();
  }

  /** Never too little: rounded up by a unit, which the next loss is smaller by. */
  private lossPerUnit(debt: Num, isEmptied: boolean): Num {
    const numerator = debt.minus(this.carriedError.debt);
    const perUnit = isEmptied
      ? this.arithmetic.one
      : numerator.div(this.total).quantize(wadDecimals, 'down').plus(this.rawUnit);
    const error = isEmptied ? this.arithmetic.zero : perUnit.times(this.total).minus(numerator);
    this.carriedError = { ...this.carriedError, debt: error };
    return perUnit;
  }

  private gainPerUnit(collateral: Num): Num {
    const numerator = collateral.plus(this.carriedError.collateral);
    const perUnit = numerator.div(this.total).quantize(wadDecimals, 'down');
    const error = numerator.minus(perUnit.times(this.total));
    this.carriedError = { ...this.carriedError, collateral: error };
    return perUnit;
  }

  private addGain(gainPerUnit: Num): void {
    const sums = this.sums[this.epoch] as Num[];
    sums[this.scale] = this.sumAt(this.epoch, this.scale).plus(gainPerUnit.times(this.product));
  }

  private startEpoch(): void {
    this.epoch += 1;
    this.scale = 0;
    this.product = this.arithmetic.one;
    this.sums[this.epoch] = [];
  }

  private shrink(factor: Num): void {
    const product = this.product.times(factor);
    const isSmall = product
      .quantize(wadDecimals, 'down')
      .lt(this.arithmetic.one.div(this.scaleFactor));
    if (isSmall) this.scale += 1;
    this.product = (isSmall ? product.times(this.scaleFactor) : product).quantize(
      wadDecimals,
      'down',
    );
  }

  private sumAt(epoch: number, scale: number): Num {
    return this.sums[epoch]?.[scale] ?? this.arithmetic.zero;
  }
}

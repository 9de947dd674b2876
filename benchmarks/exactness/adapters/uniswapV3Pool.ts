import {
  type Arithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  PriceLimitError,
} from '@liqlab/core';
import { ConcentratedLiquidityPool, type RawPair } from '@liqlab/market';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable, token } from './poolTokens.js';

interface PoolState {
  readonly sqrtPriceX96: string;
  readonly tick: string;
  readonly liquidity: string;
  readonly feeGrowthGlobal0X128: string;
  readonly feeGrowthGlobal1X128: string;
  readonly protocolFees0: string;
  readonly protocolFees1: string;
}

interface PoolStep {
  readonly op: 'mint' | 'burn' | 'swap';
  readonly ok: boolean;
  readonly revert?: string;
  readonly amount0?: string;
  readonly amount1?: string;
  readonly collected?: { readonly amount0: string; readonly amount1: string };
  readonly tickLower?: string;
  readonly tickUpper?: string;
  readonly liquidity?: string;
  readonly zeroForOne?: boolean;
  readonly amountSpecified?: string;
  readonly sqrtPriceLimitX96?: string;
  /** Absent after the positions minted at the start. */
  readonly state?: PoolState;
}

interface PoolCase {
  readonly fee: string;
  readonly tickSpacing: string;
  readonly feeProtocol: string;
  readonly sqrtPriceX96: string;
  readonly positions: readonly PoolStep[];
  readonly steps: readonly PoolStep[];
}

const decimals = 18;
const assets = [token('0', decimals), token('1', decimals)] as const;

const refusals: Readonly<Record<string, RefusalClass>> = {
  AS: InvalidAmountError,
  SPL: PriceLimitError,
  LS: InsufficientLiquidityError,
  NP: InsufficientLiquidityError,
  TLU: InvalidAmountError,
  TLM: InvalidAmountError,
  TUM: InvalidAmountError,
};

/** uniswap-v3-pool: sequences on one pool, through {@link ConcentratedLiquidityPool}. */
export const uniswapV3PoolAdapter: VectorAdapter = {
  set: 'uniswap-v3-pool',
  recognises: ({ source, cases }) => source.includes('v3-core') && cases[0]?.steps !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const { positions, steps, ...terms } = vectorCase as PoolCase;
    const replay = new PoolReplay(terms, arithmetic, recorder);
    for (const step of [...positions, ...steps]) recorder.step(() => replay.step(step));
  },
};

class PoolReplay {
  private readonly pool: ConcentratedLiquidityPool;

  constructor(
    terms: Omit<PoolCase, 'positions' | 'steps'>,
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    this.pool = new ConcentratedLiquidityPool({
      assets,
      fee: Number(terms.fee) / 1e6,
      tickSpacing: Number(terms.tickSpacing),
      sqrtPrice: BigInt(terms.sqrtPriceX96),
      protocolDivisor: Number(terms.feeProtocol),
    });
  }

  step(step: PoolStep): undefined | { notApplicable: string } {
    const refusal = step.ok ? undefined : refusals[step.revert ?? ''];
    if (!step.ok && !refusal) return notApplicable(step.revert);
    this.recorder.expect(refusal, () => this.act(step));
    if (step.state) this.compareState(step.state);
    return undefined;
  }

  private act(step: PoolStep): void {
    if (step.op === 'swap') this.swap(step);
    else this.changeLiquidity(step, Number(step.tickLower), Number(step.tickUpper));
  }

  private changeLiquidity(step: PoolStep, lower: number, upper: number): void {
    const liquidity = raw(step.liquidity);
    const amounts =
      step.op === 'mint'
        ? this.pool.addLiquidity(lower, upper, liquidity)
        : this.pool.removeLiquidity(lower, upper, liquidity);
    this.comparePair(step, amounts);
    if (step.collected) {
      this.comparePair(step.collected, this.pool.collect(lower, upper), 'collected.');
    }
  }

  private swap(step: PoolStep): void {
    const zeroForOne = step.zeroForOne as boolean;
    const amount = raw(step.amountSpecified);
    const before = this.pool.state;
    const order = { zeroForOne, amount, sqrtPriceLimit: raw(step.sqrtPriceLimitX96) };
    const { paidIn, paidOut } = this.pool.swap(order);
    this.comparePair(step, zeroForOne ? [paidIn, -paidOut] : [-paidOut, paidIn]);
    // A trade that its limit did not cut is what the venue quotes.
    if (paidIn !== amount) return;
    const quoted = this.pool.quote(before, zeroForOne ? 0 : 1, amount);
    this.compare('quote', String(paidOut), quoted);
  }

  private compareState(state: PoolState): void {
    const { slot } = this.pool.state;
    this.compare('sqrtPriceX96', state.sqrtPriceX96, slot.sqrtPrice);
    this.recorder.same('tick', state.tick, slot.tick);
    this.compare('liquidity', state.liquidity, slot.liquidity);
    this.compare('feeGrowthGlobal0X128', state.feeGrowthGlobal0X128, this.pool.feeGrowth[0]);
    this.compare('feeGrowthGlobal1X128', state.feeGrowthGlobal1X128, this.pool.feeGrowth[1]);
    this.compare('protocolFees0', state.protocolFees0, this.pool.protocolFees[0]);
    this.compare('protocolFees1', state.protocolFees1, this.pool.protocolFees[1]);
  }

  private comparePair(
    { amount0, amount1 }: { readonly amount0?: string; readonly amount1?: string },
    got: RawPair,
    prefix = '',
  ): void {
    this.compare(`${prefix}amount0`, amount0 as string, got[0]);
    this.compare(`${prefix}amount1`, amount1 as string, got[1]);
  }

  private compare(field: string, expected: string, got: bigint): void {
    this.recorder.amount(field, expected, this.arithmetic.fromRaw(got, decimals), decimals);
  }
}

function raw(amount: string | undefined): bigint {
  return BigInt(amount as string);
}

import {
  type Arithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  SlippageExceededError,
} from '@liqlab/core';
import { ConstantProductPool, PoolVenue, rawAmounts, type Side } from '@liqlab/market';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable, token, venueAccount } from './poolTokens.js';

interface PairState {
  readonly reserve0: string;
  readonly reserve1: string;
  readonly totalSupply: string;
  readonly feeToLp: string;
}

interface PairStep {
  readonly op: 'mint' | 'burn' | 'swap' | 'sync' | 'skim' | 'warp';
  readonly ok: boolean;
  readonly revert?: string;
  readonly state: PairState;
  readonly amount0?: string;
  readonly amount1?: string;
  readonly liquidity?: string;
  readonly zeroForOne?: boolean;
  readonly amountIn?: string;
  readonly quotedOut?: string;
  readonly quoteRevert?: string;
  readonly amountOut?: string;
  readonly donate0?: string;
}

interface PairCase {
  readonly feeOn: boolean;
  readonly steps: readonly PairStep[];
}

const decimals = 18;
const assets = [token('0', decimals), token('1', decimals)] as const;

const refusals: Readonly<Record<string, RefusalClass>> = {
  'UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED': InvalidAmountError,
  'UniswapV2: INSUFFICIENT_LIQUIDITY_BURNED': InvalidAmountError,
  'UniswapV2: INSUFFICIENT_INPUT_AMOUNT': InvalidAmountError,
  'UniswapV2: INSUFFICIENT_OUTPUT_AMOUNT': InvalidAmountError,
  'UniswapV2: INSUFFICIENT_LIQUIDITY': InsufficientLiquidityError,
  'UniswapV2: K': SlippageExceededError,
  // Of a first deposit: less than the shares that are locked for ever.
  'ds-math-sub-underflow': InvalidAmountError,
  // Division by zero: no shares, or a reserve that is used up.
  'evm:invalid opcode': InsufficientLiquidityError,
  'UniswapV2Library: INSUFFICIENT_INPUT_AMOUNT': InvalidAmountError,
  'UniswapV2Library: INSUFFICIENT_LIQUIDITY': InsufficientLiquidityError,
};

/** uniswap-v2-pair: sequences on one pair, through {@link PoolVenue} and {@link ConstantProductPool}. */
export const uniswapV2PairAdapter: VectorAdapter = {
  set: 'uniswap-v2-pair',
  recognises: ({ source, cases }) => source.includes('v2-core') && cases[0]?.steps !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const { feeOn, steps } = vectorCase as PairCase;
    const replay = new PairReplay(feeOn, arithmetic, recorder);
    for (const step of steps) recorder.step(() => replay.step(step));
  },
};

class PairReplay {
  private readonly pool: ConstantProductPool;
  private readonly venues: readonly [PoolVenue<unknown>, PoolVenue<unknown>];

  constructor(
    feeOn: boolean,
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    const pool = new ConstantProductPool({ assets, fee: 0.003, protocolFee: feeOn }, arithmetic);
    const venue = (side: Side) =>
      new PoolVenue(
        pool,
        { sold: assets[side], account: venueAccount, healingHalfLife: 1 },
        rawAmounts(arithmetic),
      );
    this.pool = pool;
    this.venues = [venue(0), venue(1)];
  }

  step(step: PairStep): undefined | { notApplicable: string } {
    if (step.op === 'warp') return notApplicable('warp: only the price accumulator knows time');
    if (step.op === 'skim') return notApplicable('skim: pays out what was sent by mistake');
    const refusal = step.ok ? undefined : refusals[step.revert ?? ''];
    if (!step.ok && !refusal) return notApplicable(step.revert);
    if (step.op === 'swap') this.compareQuote(step);
    this.recorder.expect(refusal, () => this.act(step));
    this.compareState(step.state);
    return undefined;
  }

  private act(step: PairStep): void {
    if (step.op === 'mint') this.mint(step);
    else if (step.op === 'burn') this.burn(step);
    else if (step.op === 'sync') this.pool.donate([raw(step.donate0), 0n]);
    else this.pool.swap(sideSold(step), raw(step.amountIn), raw(step.amountOut));
  }

  private mint({ amount0, amount1, liquidity }: PairStep): void {
    this.compare('liquidity', liquidity, this.pool.addLiquidity([raw(amount0), raw(amount1)]));
  }

  private burn(step: PairStep): void {
    const [amount0, amount1] = this.pool.removeLiquidity(raw(step.liquidity));
    this.compare('amount0', step.amount0, amount0);
    this.compare('amount1', step.amount1, amount1);
  }

  private compareQuote(step: PairStep): void {
    const refusal = step.quoteRevert === undefined ? undefined : refusals[step.quoteRevert];
    const lot = this.arithmetic.fromRaw(raw(step.amountIn), decimals);
    const quoted = this.recorder.expect(refusal, () =>
      this.venues[sideSold(step)].previewSell(lot),
    );
    if (quoted) this.recorder.amount('quotedOut', step.quotedOut as string, quoted, decimals);
  }

  private compareState(state: PairState): void {
    const reserves = this.venues[0].reserves();
    this.recorder.amount('reserve0', state.reserve0, reserves.sold, decimals);
    this.recorder.amount('reserve1', state.reserve1, reserves.bought, decimals);
    this.compare('totalSupply', state.totalSupply, this.pool.shares.total);
    this.compare('feeToLp', state.feeToLp, this.pool.shares.ofProtocol);
  }

  private compare(field: string, expected: string | undefined, got: bigint): void {
    const amount = this.arithmetic.fromRaw(got, decimals);
    this.recorder.amount(field, expected ?? 'absent', amount, decimals);
  }
}

function sideSold({ zeroForOne }: PairStep): Side {
  return zeroForOne ? 0 : 1;
}

function raw(amount: string | undefined): bigint {
  return BigInt(amount ?? 0);
}

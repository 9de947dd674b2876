import {
  type Arithmetic,
  type Asset,
  InsufficientLiquidityError,
  InvalidAmountError,
  LiquidationRefusal,
} from '@liqlab/core';
import { PoolVenue, type RawPair, rawAmounts, type Side, StableSwapPool } from '@liqlab/market';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable, token, venueAccount } from './poolTokens.js';

interface PoolState {
  readonly balances: readonly [string, string];
  readonly adminBalances: readonly [string, string];
  readonly totalSupply: string;
  readonly virtualPrice: string;
  readonly p: string;
}

interface PoolStep {
  readonly op:
    | 'add_liquidity'
    | 'remove_liquidity'
    | 'remove_liquidity_imbalance'
    | 'remove_liquidity_one_coin'
    | 'exchange'
    | 'warp';
  readonly ok: boolean;
  readonly revert?: string;
  readonly state: PoolState;
  readonly amounts?: readonly [string, string];
  readonly burn?: string;
  readonly i?: string;
  readonly dx?: string;
  readonly get_dy?: string;
  readonly calc?: string;
  readonly out?: string | readonly [string, string];
}

interface PoolCase {
  readonly params: {
    readonly decimals: readonly [string, string];
    readonly A: string;
    readonly fee: string;
  };
  readonly steps: readonly PoolStep[];
}

/** A field, what the contract answered, what the pool did, and its decimals. */
type Answer = readonly [string, string | readonly [string, string] | undefined, bigint, number];

const wad = 18;

/** curve-stableswap: sequences on one pool, through {@link PoolVenue} and {@link StableSwapPool}. */
export const curveStableswapAdapter: VectorAdapter = {
  set: 'curve-stableswap',
  recognises: ({ source, cases }) =>
    source.includes('Stableswap.vy') && cases[0]?.steps !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const { params, steps } = vectorCase as PoolCase;
    const replay = new StableSwapReplay(params, arithmetic, recorder);
    for (const step of steps) recorder.step(() => replay.step(step));
  },
};

class StableSwapReplay {
  private readonly assets: readonly [Asset, Asset];
  private readonly pool: StableSwapPool;
  private readonly venues: readonly [PoolVenue<unknown>, PoolVenue<unknown>];

  constructor(
    params: PoolCase['params'],
    private readonly arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    const assets = [
      token('0', Number(params.decimals[0])),
      token('1', Number(params.decimals[1])),
    ] as const;
    const fee = Number(params.fee) / 1e10;
    const pool = new StableSwapPool({ assets, amplification: Number(params.A), fee });
    const venue = (side: Side) =>
      new PoolVenue(
        pool,
        { sold: assets[side], account: venueAccount, healingHalfLife: 1 },
        rawAmounts(arithmetic),
      );
    this.assets = assets;
    this.pool = pool;
    this.venues = [venue(0), venue(1)];
  }

  step(step: PoolStep): undefined | { notApplicable: string } {
    if (step.op === 'warp') return notApplicable('warp: only the price oracle knows time');
    if (step.op === 'exchange') this.compareQuote(step);
    this.recorder.expect(step.ok ? undefined : refusalOf(step), () => this.act(step));
    this.compareState(step.state);
    return undefined;
  }

  private act(step: PoolStep): void {
    for (const [field, expected, got, decimals] of this.answers(step)) {
      this.compare(field, expected, got, decimals);
    }
  }

  private answers(step: PoolStep): readonly Answer[] {
    const { pool } = this;
    const side = sideSold(step);
    switch (step.op) {
      case 'exchange':
        return [['out', step.out, pool.sell(side, raw(step.dx)), this.decimals(otherSide(side))]];
      case 'add_liquidity':
        return [['out', step.out, pool.addLiquidity(rawPair(step.amounts)), wad]];
      case 'remove_liquidity':
        return this.redeemed(step, pool.removeLiquidity(raw(step.burn)));
      case 'remove_liquidity_imbalance':
        return [['out', step.out, pool.removeAmounts(rawPair(step.amounts)), wad]];
      default:
        return [
          ['calc', step.calc, pool.quoteInOne(side, raw(step.burn)), this.decimals(side)],
          ['out', step.out, pool.removeInOne(side, raw(step.burn)), this.decimals(side)],
        ];
    }
  }

  private redeemed({ out }: PoolStep, got: RawPair): readonly Answer[] {
    return ([0, 1] as const).map((side) => [
      `out[${side}]`,
      out?.[side],
      got[side],
      this.decimals(side),
    ]);
  }

  private compareQuote(step: PoolStep): void {
    const side = sideSold(step);
    const lot = this.arithmetic.fromRaw(raw(step.dx), this.decimals(side));
    const isRefused = step.get_dy?.startsWith('revert');
    const quoted = this.recorder.expect(isRefused ? refusalOf(step) : undefined, () =>
      this.venues[side].previewSell(lot),
    );
    const decimals = this.decimals(otherSide(side));
    if (quoted) this.recorder.amount('get_dy', step.get_dy as string, quoted, decimals);
  }

  private compareState(state: PoolState): void {
    const { pool } = this;
    for (const side of [0, 1] as const) {
      this.compare(
        `balances[${side}]`,
        state.balances[side],
        pool.state[side],
        this.decimals(side),
      );
      const fees = pool.protocolFees[side];
      this.compare(`adminBalances[${side}]`, state.adminBalances[side], fees, this.decimals(side));
    }
    this.compare('totalSupply', state.totalSupply, pool.totalShares, wad);
    this.comparePrice('virtualPrice', state.virtualPrice, () => pool.virtualPrice());
    this.comparePrice('p', state.p, () => pool.spotPrice());
  }

  private comparePrice(field: string, expected: string, price: () => bigint): void {
    const refusal = expected.startsWith('revert') ? InsufficientLiquidityError : undefined;
    const got = this.recorder.expect(refusal, price);
    if (got !== undefined) this.compare(field, expected, got, wad);
  }

  private compare(field: string, expected: unknown, got: bigint, decimals: number): void {
    this.recorder.amount(field, String(expected), this.arithmetic.fromRaw(got, decimals), decimals);
  }

  private decimals(side: Side): number {
    return this.assets[side].decimals;
  }
}

/** The contract gives no reason: it has to be seen from what was asked of which pool. */
function refusalOf({ op, get_dy, amounts, state }: PoolStep): RefusalClass {
  if (state.virtualPrice.startsWith('revert')) return InsufficientLiquidityError;
  if (op === 'exchange') {
    return get_dy?.startsWith('revert') ? InvalidAmountError : InsufficientLiquidityError;
  }
  return amounts?.every((amount) => amount === '0') ? InvalidAmountError : LiquidationRefusal;
}

function otherSide(side: Side): Side {
  return side === 0 ? 1 : 0;
}

function sideSold({ i }: PoolStep): Side {
  return i === '0' ? 0 : 1;
}

function raw(amount: string | undefined): bigint {
  return BigInt(amount as string);
}

function rawPair(amounts: readonly [string, string] | undefined): readonly [bigint, bigint] {
  return [raw(amounts?.[0]), raw(amounts?.[1])];
}

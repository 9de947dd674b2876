import { type Arithmetic, InvalidAmountError } from '@liqlab/core';
import {
  amount0Between,
  amount1Between,
  sqrtPriceAtTick,
  swapStep,
  tickAtSqrtPrice,
} from '@liqlab/market';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable } from './poolTokens.js';

type StepOut = Readonly<Record<'sqrtNext' | 'amountIn' | 'amountOut' | 'feeAmount', string>>;

interface MathCase {
  readonly fn: string;
  readonly ok: boolean;
  readonly revert?: string;
  readonly out?: string | StepOut;
  readonly tick?: string;
  readonly sqrtPriceX96?: string;
  readonly sqrtA?: string;
  readonly sqrtB?: string;
  readonly liquidity?: string;
  readonly roundUp?: boolean;
  readonly sqrtCurrent?: string;
  readonly sqrtTarget?: string;
  readonly amountRemaining?: string;
  readonly feePips?: string;
}

const refusals: Readonly<Record<string, RefusalClass>> = {
  T: InvalidAmountError,
  R: InvalidAmountError,
};

/** uniswap-v3-math: the functions that {@link ConcentratedLiquidityPool} is made of. */
export const uniswapV3MathAdapter: VectorAdapter = {
  set: 'uniswap-v3-math',
  recognises: ({ source, cases }) => source.includes('v3-core') && cases[0]?.fn !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const call = vectorCase as MathCase;
    recorder.step(() => {
      const refusal = call.ok ? undefined : refusals[call.revert ?? ''];
      if (!call.ok && !refusal) return notApplicable(call.revert);
      recorder.expect(refusal, () => compare(call, arithmetic, recorder));
      return undefined;
    });
  },
};

function compare(call: MathCase, arithmetic: Arithmetic, recorder: Recorder): void {
  for (const [field, expected, got] of answers(call)) {
    recorder.amount(field, expected, arithmetic.fromRaw(got, 0), 0);
  }
}

function answers(call: MathCase): readonly (readonly [string, string, bigint])[] {
  const out = call.out as string;
  switch (call.fn) {
    case 'getSqrtRatioAtTick':
      return [['out', out, sqrtPriceAtTick(Number(call.tick))]];
    case 'getTickAtSqrtRatio':
      return [['out', out, BigInt(tickAtSqrtPrice(raw(call.sqrtPriceX96)))]];
    case 'getAmount0Delta':
      return [['out', out, amountBetween(call, amount0Between)]];
    case 'getAmount1Delta':
      return [['out', out, amountBetween(call, amount1Between)]];
    default:
      return stepAnswers(call, call.out as StepOut);
  }
}

function stepAnswers(call: MathCase, out: StepOut): readonly (readonly [string, string, bigint])[] {
  const step = swapStep({
    sqrtPrice: raw(call.sqrtCurrent),
    sqrtPriceTarget: raw(call.sqrtTarget),
    liquidity: raw(call.liquidity),
    remaining: raw(call.amountRemaining),
    fee: raw(call.feePips),
  });
  return [
    ['sqrtNext', out.sqrtNext, step.sqrtPrice],
    ['amountIn', out.amountIn, step.amountIn],
    ['amountOut', out.amountOut, step.amountOut],
    ['feeAmount', out.feeAmount, step.fee],
  ];
}

function amountBetween(call: MathCase, between: typeof amount0Between): bigint {
  const rounding = call.roundUp ? 'up' : 'down';
  return between(raw(call.sqrtA), raw(call.sqrtB), raw(call.liquidity), rounding);
}

function raw(amount: string | undefined): bigint {
  return BigInt(amount as string);
}

import {
  type Arithmetic,
  InsufficientLiquidityError,
  InvalidAmountError,
  type Num,
} from '@liqlab/core';
import { ConstantProductPool, PoolVenue, rawAmounts } from '@liqlab/market';
import type { RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { notApplicable, token, venueAccount } from './poolTokens.js';

interface QuoteCase {
  readonly fn: 'getAmountOut' | 'getAmountIn';
  readonly amount: string;
  readonly reserveIn: string;
  readonly reserveOut: string;
  readonly ok: boolean;
  readonly revert?: string;
  readonly result?: string;
}

const decimals = 18;
const assets = [token('in', decimals), token('out', decimals)] as const;

const refusals: Readonly<Record<string, RefusalClass>> = {
  'UniswapV2Library: INSUFFICIENT_INPUT_AMOUNT': InvalidAmountError,
  'UniswapV2Library: INSUFFICIENT_OUTPUT_AMOUNT': InvalidAmountError,
  'UniswapV2Library: INSUFFICIENT_LIQUIDITY': InsufficientLiquidityError,
  // The proceeds asked for are more than the reserve, or all of it.
  'ds-math-sub-underflow': InsufficientLiquidityError,
  'evm:invalid opcode': InsufficientLiquidityError,
};

/** uniswap-v2-quote: what the router quotes, through {@link PoolVenue} and {@link ConstantProductPool}. */
export const uniswapV2QuoteAdapter: VectorAdapter = {
  set: 'uniswap-v2-quote',
  recognises: ({ source, cases }) =>
    source.includes('v2-periphery') && cases[0]?.reserveIn !== undefined,
  run(vectorCase, arithmetic, recorder) {
    const quote = vectorCase as QuoteCase;
    recorder.step(() => {
      const refusal = quote.ok ? undefined : refusals[quote.revert ?? ''];
      if (!quote.ok && !refusal) return notApplicable(quote.revert);
      const got = recorder.expect(refusal, () => answer(quote, arithmetic));
      if (got) recorder.amount('result', quote.result as string, got, decimals);
      return undefined;
    });
  },
};

function answer({ fn, amount, reserveIn, reserveOut }: QuoteCase, arithmetic: Arithmetic): Num {
  const pool = new ConstantProductPool({ assets, fee: 0.003 }, arithmetic);
  pool.donate([BigInt(reserveIn), BigInt(reserveOut)]);
  if (fn === 'getAmountIn') return arithmetic.fromRaw(pool.lotFor(0, BigInt(amount)), decimals);
  const terms = { sold: assets[0], account: venueAccount, healingHalfLife: 1 };
  const venue = new PoolVenue(pool, terms, rawAmounts(arithmetic));
  return venue.previewSell(arithmetic.fromRaw(amount, decimals));
}

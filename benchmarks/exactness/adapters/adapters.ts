import type { VectorAdapter } from '../src/vectorAdapter.js';
import { aaveV3Adapter } from './aaveV3.js';
import { cometAdapter } from './comet.js';
import { compoundV2LiquidateAdapter } from './compoundV2Liquidate.js';
import { compoundV2SeizeAdapter } from './compoundV2Seize.js';
import { curveLlammaAdapter } from './curveLlamma.js';
import { curveStableswapAdapter } from './curveStableswap.js';
import { eulerVaultKitAdapter } from './eulerVaultKit.js';
import { liquityV1Adapter } from './liquityV1.js';
import { makerAbaciAdapter } from './makerAbaci.js';
import { makerClipAdapter } from './makerClip.js';
import { makerFlipAdapter } from './makerFlip.js';
import { morphoBlueAdapter } from './morphoBlue.js';
import { uniswapV2PairAdapter } from './uniswapV2Pair.js';
import { uniswapV2QuoteAdapter } from './uniswapV2Quote.js';
import { uniswapV3MathAdapter } from './uniswapV3Math.js';
import { uniswapV3PoolAdapter } from './uniswapV3Pool.js';

/** Every vector set that can be run. */
export const adapters: readonly VectorAdapter[] = [
  makerAbaciAdapter,
  makerClipAdapter,
  makerFlipAdapter,
  aaveV3Adapter,
  compoundV2SeizeAdapter,
  compoundV2LiquidateAdapter,
  cometAdapter,
  morphoBlueAdapter,
  eulerVaultKitAdapter,
  liquityV1Adapter,
  uniswapV2QuoteAdapter,
  uniswapV2PairAdapter,
  uniswapV3MathAdapter,
  uniswapV3PoolAdapter,
  curveStableswapAdapter,
  curveLlammaAdapter,
];

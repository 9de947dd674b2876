import {
  type Arithmetic,
  HealthyPositionError,
  LiquidationPausedError,
  NothingToLiquidateError,
} from '@liqlab/core';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { compareOutcome, compareState } from './liquityV1/compareLiquity.js';
import type {
  LiquityCall,
  LiquityCase,
  LiquityState,
  LiquityStep,
} from './liquityV1/liquityCase.js';
import { LiquityWorld } from './liquityV1/liquityWorld.js';

// The contract gives one reason for every call that liquidates nothing.
const refusals: ReadonlySet<string> = new Set([
  'TroveManager: nothing to liquidate',
  'TroveManager: Trove does not exist or is closed',
  'TroveManager: Calldata address array must not be empty',
]);
const minimumRatio = 1_100_000_000_000_000_000n;

/** Liquity v1: TroveManager and StabilityPool, over whole cases. */
export const liquityV1Adapter: VectorAdapter = {
  set: 'liquity-v1-liquidation',
  recognises: ({ source }) => source.startsWith('liquity/dev@') && source.includes('TroveManager'),
  run(vectorCase, arithmetic, recorder) {
    const { steps } = vectorCase as LiquityCase;
    const world = worldOf(steps, arithmetic);
    for (const step of steps) recorder.step(() => runStep(world, step, recorder));
  },
};

function worldOf(steps: readonly LiquityStep[], arithmetic: Arithmetic): LiquityWorld | undefined {
  const first = steps.find((step) => step.op !== 'price');
  return first && new LiquityWorld(first.before, arithmetic);
}

function runStep(
  world: LiquityWorld | undefined,
  step: LiquityStep,
  recorder: Recorder,
): undefined | { notApplicable: string } {
  if (!world) return { notApplicable: 'no call before or after it' };
  if (step.op === 'price') {
    world.setPrice(step.price);
    return undefined;
  }
  const { before, out, after, revert } = step;
  if (revert !== undefined && !refusals.has(revert)) return { notApplicable: revert };
  const refusal = revert === undefined ? undefined : refusalOf(step, before);
  const by = world.market.ledger.addAccount('keeper', 'liquidator');
  const events = recorder.expect(refusal, () => world.call(step, by));
  if (events && out) compareOutcome(world, events, by, out, recorder);
  compareState(world, after ?? before, recorder);
  return undefined;
}

/** The refusal that says why: the contract names none, but shows the state that it looked at. */
function refusalOf(call: LiquityCall, { troves, sorted }: LiquityState): RefusalClass {
  if (call.op !== 'liquidate') return NothingToLiquidateError;
  const trove = troves[call.trove];
  if (trove?.status !== '1') return NothingToLiquidateError;
  const isUnsafe = trove.ICR !== undefined && BigInt(trove.ICR) < minimumRatio;
  return isUnsafe && sorted.length === 1 ? LiquidationPausedError : HealthyPositionError;
}

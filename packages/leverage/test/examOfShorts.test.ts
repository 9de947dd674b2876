import { describe, expect, it } from '@jest/globals';
import { examine } from '@liqlab/conformance';
import {
  type LiquidationMechanism,
  LiquidationMechanismService,
  type MarketView,
  type Position,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import { exchangeIsolated } from '../src/index.js';

/** The exchange, but for shorts only something is wrong with it. */
function brokenForShorts(change: (whole: LiquidationMechanism) => object): ContainerModule {
  return new ContainerModule((options) => {
    exchangeIsolated({ maintenance: 'threshold' }).load(options);
    options.onActivation(LiquidationMechanismService, (_, whole) =>
      Object.assign(Object.create(whole), change(whole)),
    );
  });
}

const failed = (module: ContainerModule) =>
  examine(module, { runs: 10 }).flatMap(({ id, passed, counterexample }) =>
    passed ? [] : [[id, counterexample?.slice(0, 5)]],
  );

describe('the exam', () => {
  it('finds a short that sleeps too long', () => {
    const module = brokenForShorts((whole) => ({
      triggerPrice: (position: Position) => {
        const price = whole.triggerPrice?.(position) ?? 0;
        return position.side === 'short' ? price * 1.5 : price;
      },
    }));
    expect(failed(module)).toEqual([['L12', 'Short']]);
  });

  it('finds a short that is opened although it is healthy', () => {
    const module = brokenForShorts((whole) => ({
      isLiquidatable: (position: Position, market: MarketView) =>
        position.side === 'short' || whole.isLiquidatable(position, market),
    }));
    expect(failed(module)).toContainEqual(['L11', 'Short']);
  });
});

import {
  type Arithmetic,
  ArithmeticService,
  decimalParameter,
  type LiquidationMechanism,
  LiquidationMechanismService,
  parseParameters,
} from '@liqlab/core';
import { Container, ContainerModule } from 'inversify';
import { Composite } from './composite.js';
import { FallbackPlan } from './fallbackPlan.js';
import type { Plan } from './plan.js';
import { SequencePlan } from './sequencePlan.js';
import { SplitPlan } from './splitPlan.js';

const share = decimalParameter({ unit: 'ratio', above: 0, below: 1 });

type PlanMaker = (
  first: LiquidationMechanism,
  second: LiquidationMechanism,
  arithmetic: Arithmetic,
) => Plan;

/**
 * Binds two mechanisms, one after the other: `first` tries, and what it leaves unsafe, or refuses,
 * goes to `second`. Both may inject the run's arithmetic and nothing else.
 *
 * @example
 * ```ts
 * sequence(sellToVenue({ rest: 'return' }), makerClip(), 'swap, then auction')
 * ```
 */
export function sequence(
  first: ContainerModule,
  second: ContainerModule,
  id = 'composition/sequence',
): ContainerModule {
  return composite(id, first, second, (one, other) => new SequencePlan(one, other));
}

/**
 * Binds two mechanisms, side by side: `first` is given a share of every holding, `second` the rest.
 *
 * @param shareOfFirst - ratio, above 0, below 1; a number or decimal text.
 * @throws {@link InvalidParameterError}
 */
export function split(
  first: ContainerModule,
  second: ContainerModule,
  shareOfFirst: number | string,
  id = 'composition/split',
): ContainerModule {
  const parsed = parseParameters(id, share, shareOfFirst);
  return composite(
    id,
    first,
    second,
    (one, other, { num }) => new SplitPlan(one, other, num(parsed)),
  );
}

/** Binds two mechanisms, of which `second` has its turn only where `first` refuses or is paused. */
export function fallback(
  first: ContainerModule,
  second: ContainerModule,
  id = 'composition/fallback',
): ContainerModule {
  return composite(id, first, second, (one, other) => new FallbackPlan(one, other));
}

function composite(
  id: string,
  first: ContainerModule,
  second: ContainerModule,
  planOf: PlanMaker,
): ContainerModule {
  const create = (arithmetic: Arithmetic) => {
    const one = memberOf(first, arithmetic);
    const other = memberOf(second, arithmetic);
    return new Composite(id, [one, other], planOf(one, other, arithmetic));
  };
  return new ContainerModule(({ bind }) => {
    bind(LiquidationMechanismService)
      .toResolvedValue(create, [ArithmeticService])
      .inSingletonScope();
  });
}

// A container of its own, so that the members are not mistaken for contenders.
function memberOf(module: ContainerModule, arithmetic: Arithmetic): LiquidationMechanism {
  const container = new Container();
  container.bind(ArithmeticService).toConstantValue(arithmetic);
  container.load(module);
  return container.get(LiquidationMechanismService);
}

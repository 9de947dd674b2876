import {
  type Arithmetic,
  ArithmeticService,
  type Backstop,
  BackstopService,
  parseParameters,
} from '@liqlab/core';
import { ContainerModule } from 'inversify';
import type { ZodType } from 'zod';

/** The `module` of a preset: binds a backstop that is made of parameters, one for each run. */
export function bound<Parameters>(
  id: string,
  schema: ZodType<Parameters>,
  make: (parameters: Parameters, num: Arithmetic['num']) => Backstop,
): (parameters?: unknown) => ContainerModule {
  return (given) => {
    const parameters = parseParameters(id, schema, given);
    return new ContainerModule(({ bind }) => {
      bind(BackstopService)
        .toResolvedValue((arithmetic) => make(parameters, arithmetic.num), [ArithmeticService])
        .inSingletonScope();
    });
  };
}

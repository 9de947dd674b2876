import { ContainerModule } from 'inversify';

/** A module that loads one after the other: what comes later may rebind what was bound before. */
export function withParts(
  first: ContainerModule,
  others: readonly ContainerModule[],
): ContainerModule {
  if (others.length === 0) return first;
  return new ContainerModule((options) => {
    for (const module of [first, ...others]) void module.load(options);
  });
}

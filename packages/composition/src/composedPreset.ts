import { type MechanismPreset, parseParameters } from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import { z } from 'zod';

/** A preset that is made part of another. */
export interface Member {
  readonly preset: MechanismPreset;
  /** Values that differ from the preset's defaults. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** What a composed preset is made of. */
export interface Composition {
  readonly id: string;
  readonly summary: string;
  readonly first: Member;
  readonly second: Member;
  /** `sequence`, `fallback`, or a split by a share. */
  compose(first: ContainerModule, second: ContainerModule, id: string): ContainerModule;
}

const given = z.strictObject({
  first: z.record(z.string(), z.unknown()).default({}),
  second: z.record(z.string(), z.unknown()).default({}),
});

/**
 * A preset made of two presets; its parameters are `{ first, second }`, each of them the member's.
 *
 * @example
 * ```ts
 * composedPreset({
 *   id: 'composition/swap-then-dutch',
 *   summary: 'Sells into the venue; what that leaves is auctioned',
 *   first: { preset: swapPreset, parameters: { rest: 'return' } },
 *   second: { preset: auctionPreset },
 *   compose: sequence,
 * });
 * ```
 */
export function composedPreset({ compose, ...composition }: Composition): MechanismPreset {
  const { id, summary, first, second } = composition;
  const members = z.strictObject({ first: first.preset.schema, second: second.preset.schema });
  const withDefaults = (input: unknown) => {
    const parsed = given.safeParse(input ?? {});
    if (!parsed.success) return input;
    return {
      first: { ...first.parameters, ...parsed.data.first },
      second: { ...second.parameters, ...parsed.data.second },
    };
  };
  const schema = z.preprocess(withDefaults, members);
  return {
    id,
    summary,
    schema,
    module: (parameters, name = id) => {
      const parsed = parseParameters(name, schema, parameters);
      return compose(first.preset.module(parsed.first), second.preset.module(parsed.second), name);
    },
  };
}

import type { ContainerModule } from 'inversify';
import type { ZodType } from 'zod';

/**
 * A mechanism that can be chosen by name: what the registry lists and the command line builds.
 *
 * @typeParam Parameters - the validated parameters of the preset.
 */
export interface MechanismPreset<Parameters = unknown> {
  /** Family and preset: `family/preset`. */
  readonly id: string;
  /** One line: the rules, and where and when the default values are from. */
  readonly summary: string;
  /** Names, ranges and default values of the parameters. */
  readonly schema: ZodType<Parameters>;
  /**
   * The inversify module that binds the mechanism, with `parameters` over the defaults, under `id`.
   *
   * @throws {@link InvalidParameterError}
   */
  module(parameters?: unknown, id?: string): ContainerModule;
}

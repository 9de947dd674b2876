import type { ContainerModule } from 'inversify';
import type { ZodType } from 'zod';

/** A backstop that can be chosen by name. */
export interface BackstopPreset<Parameters = unknown> {
  /** As in `insurance-fund`. */
  readonly id: string;
  /** One line. */
  readonly summary: string;
  /** Names, ranges and default values of the parameters. */
  readonly schema: ZodType<Parameters>;
  /**
   * The inversify module that binds it, with `parameters` over the defaults.
   *
   * @throws {@link InvalidParameterError}
   */
  module(parameters?: unknown): ContainerModule;
}

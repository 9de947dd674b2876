import type { MechanismPreset } from '@liqlab/core';

/** A mechanism that `--mechanisms` can name: a preset, or a variant of one. */
export interface CatalogueEntry {
  /** Unique in the catalogue. */
  readonly id: string;
  /** One line for a list. */
  readonly summary: string;
  readonly preset: MechanismPreset;
  /** Values that differ from the preset's defaults. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The mechanisms that the command knows. */
export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  /** Ids of those that are compared unless `--mechanisms` says otherwise. */
  readonly defaults: readonly string[];
}

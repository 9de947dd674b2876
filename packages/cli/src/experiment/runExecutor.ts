import { exactArithmetic, fastArithmetic, type MechanismPreset } from '@liqlab/core';
import {
  ExcerptRecorder,
  lostRun,
  type RunExcerpt,
  type RunFailure,
  type RunRecord,
  type RunSettings,
  runContender,
} from '@liqlab/harness';
import { type MarketParameters, market } from '@liqlab/market';
import type { Catalogue } from '../catalogue.js';
import { chooseBackstops } from '../compare/chooseBackstops.js';
import { kept } from '../plugins/kept.js';
import { loadPresets } from '../plugins/loadPresets.js';
import { loadParts } from '../plugins/pluginParts.js';
import { withParts } from '../plugins/withParts.js';
import { type MarketSource, marketSource } from './marketSource.js';
import { type PathFacts, pathFacts } from './pathFacts.js';
import type { ContenderSpec, MarketSpec, RunSpec } from './runSpec.js';

/** Who is told what happens in a run. */
type Watch = Pick<RunSettings, 'onEvent' | 'onObservation'>;

/** What came of a run, as data. */
export interface FinishedRun extends RunRecord {
  /** Of the path that it ran on. */
  readonly facts: PathFacts;
  /** If the spec asks for it, and the run was not lost. */
  readonly excerpt?: RunExcerpt;
}

// The contenders of a path are run one after the other, by several workers in turn.
const mostMarkets = 4;

/** Turns specs into results. What it keeps saves time only: no run sees another. */
export class RunExecutor {
  private readonly sources = new Map<string, MarketSource>();
  private readonly markets = new Map<string, MarketParameters>();
  private readonly plugins = new Map<string, Promise<readonly MechanismPreset[]>>();

  /** @param catalogue - has the presets that specs without a plug-in name. */
  constructor(private readonly catalogue: Catalogue) {}

  /**
   * @param watch - receives what happens, as it happens.
   * @throws {@link InputError} if the spec names what does not exist, or has a wrong parameter.
   */
  async execute(spec: RunSpec, watch: Watch = {}): Promise<FinishedRun> {
    const { contender, path, arithmetic, backstops, recordsExcerpt = false } = spec;
    const recorder = recordsExcerpt ? new ExcerptRecorder() : undefined;
    const parameters = this.marketOf(spec);
    const preset = await this.presetOf(contender);
    const parts = await Promise.all((spec.use ?? []).map(loadParts));
    const record = runContender(
      { id: contender.id, mechanism: preset.module(contender.parameters, contender.id) },
      {
        scenario: this.sourceOf(spec.market).name,
        path,
        market: withParts(
          market(parameters),
          parts.flatMap(({ market }) => market?.(parameters) ?? []),
        ),
      },
      {
        ownMeasures: parts.flatMap(({ measures }) => measures),
        arithmetic: arithmetic === 'exact' ? exactArithmetic : fastArithmetic,
        seed: spec.market.seed,
        backstops: chooseBackstops(backstops),
        ...both(watch, recorder),
      },
    );
    const excerpt = record.result.failure ? undefined : recorder?.excerpt();
    return { ...record, facts: pathFacts(parameters, path), ...(excerpt ? { excerpt } : {}) };
  }

  /** Name of the scenario, or of the price file. */
  scenarioOf({ market }: RunSpec): string {
    return this.sourceOf(market).name;
  }

  /** The record of a run that came to nothing. */
  lost(spec: RunSpec, failure: RunFailure): FinishedRun {
    const { contender, path } = spec;
    const run = { contender: contender.id, scenario: this.scenarioOf(spec), path };
    return {
      result: lostRun(run, failure),
      sales: [],
      facts: pathFacts(this.marketOf(spec), path),
    };
  }

  /** The preset of a contender. */
  async presetOf({ preset: id, plugin }: ContenderSpec): Promise<MechanismPreset> {
    const presets =
      plugin === undefined
        ? this.catalogue.entries.map(({ preset }) => preset)
        : await kept(this.plugins, plugin, () => loadPresets(plugin));
    const preset = presets.find((one) => one.id === id);
    if (!preset) throw new TypeError(`No preset ${id} in ${plugin ?? 'the catalogue'}.`);
    return preset;
  }

  private sourceOf(spec: MarketSpec): MarketSource {
    return kept(this.sources, JSON.stringify(spec), () => marketSource(spec));
  }

  private marketOf({ market: spec, path }: RunSpec): MarketParameters {
    const parameters = kept(this.markets, JSON.stringify([spec, path]), () =>
      this.sourceOf(spec).market(path),
    );
    const [oldest] = this.markets.keys();
    if (this.markets.size > mostMarkets && oldest !== undefined) this.markets.delete(oldest);
    return parameters;
  }
}

function both(one: Watch, other: Watch | undefined): Watch {
  if (!other) return one;
  return {
    onEvent: (event) => {
      one.onEvent?.(event);
      other.onEvent?.(event);
    },
    onObservation: (observation) => {
      one.onObservation?.(observation);
      other.onObservation?.(observation);
    },
  };
}

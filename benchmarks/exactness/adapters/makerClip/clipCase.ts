import { parseParameters } from '@liqlab/core';
import { type MakerClipParameters, makerClipParameters } from '@liqlab/dutch-auction';
import { decimal, increase, rad, ray, wad } from '../makerUnits.js';

/** Names to integers in raw units. */
export type Raws = Readonly<Record<string, string>>;
/** A vault. */
export type Urn = Readonly<Record<'ink' | 'art', string>>;

/** A row of `Clipper.sales`, with what `getStatus` says of it. */
export type ClipSale = Readonly<
  Record<'tab' | 'lot' | 'usr' | 'tic' | 'top' | 'price', string> & { needsRedo: boolean }
>;

/** The contracts' state after a step. */
export interface ClipState {
  readonly now: string;
  readonly active: readonly string[];
  readonly kicks: string;
  readonly sales: Readonly<Record<string, ClipSale>>;
  readonly Dirt: string;
  readonly dirt: string;
  readonly chost: string;
  readonly urns: Readonly<Record<string, Urn>>;
  readonly Art: string;
  readonly gem: Raws;
  readonly dai: Raws;
  readonly vowSin: string;
  readonly vowSinQueue: string;
}

/** What a call answered. */
export type ClipOut = Readonly<
  Partial<
    Record<
      'id' | 'dink' | 'dart' | 'due' | 'tab' | 'lot' | 'top' | 'coin' | 'price' | 'owe' | 'slice',
      string
    >
  > & { removed?: boolean }
>;

/** One call and its answer. */
export interface ClipStep {
  readonly op: 'bark' | 'take' | 'redo' | 'yank' | 'upchost' | 'file' | 'price' | 'warp';
  readonly ok: boolean;
  readonly revert?: string;
  readonly out?: ClipOut;
  readonly state: ClipState;
  readonly id?: string;
  readonly urn?: string;
  readonly kpr?: string;
  readonly amt?: string;
  readonly max?: string;
  readonly who?: string;
  readonly from?: string;
  readonly what?: string;
  readonly value?: string;
  readonly val?: string;
  readonly has?: boolean;
  readonly poke?: boolean;
}

/** What governance sets. */
export interface ClipParameters {
  readonly mat: string;
  readonly chop: string;
  readonly dust: string;
  readonly buf: string;
  readonly tail: string;
  readonly cusp: string;
  readonly chip: string;
  readonly tip: string;
  readonly hole: string;
  readonly Hole: string;
  readonly calc: 'linear' | 'stairstep' | 'exponential';
  readonly tau?: string;
  readonly cut?: string;
  readonly step?: string;
  readonly stopped?: string;
}

/** One scenario. */
export interface ClipCase {
  readonly start: string;
  readonly params: ClipParameters & {
    readonly par: string;
    readonly rate: string;
    readonly price1: string;
    readonly upchost: boolean;
    readonly urns: Readonly<Record<string, Urn>>;
    readonly keeperDai: Raws;
  };
  readonly initial: ClipState;
  readonly steps: readonly ClipStep[];
}

/**
 * The preset's parameters in its own units.
 *
 * @throws {@link InvalidParameterError}
 */
export function readParameters(raw: ClipParameters): MakerClipParameters {
  return parseParameters('maker-clip', makerClipParameters, {
    priceCurve: readPriceCurve(raw),
    startingPriceFactor: decimal(raw.buf, ray),
    maximumDuration: Number(raw.tail),
    resetPriceRatio: decimal(raw.cusp, ray),
    penalty: increase(raw.chop, wad),
    collateralLimit: decimal(raw.hole, rad),
    globalLimit: decimal(raw.Hole, rad),
    dust: decimal(raw.dust, rad),
    flatReward: decimal(raw.tip, rad),
    proportionalReward: decimal(raw.chip, wad),
    liquidationRatio: decimal(raw.mat, ray),
    stopLevel: Number(raw.stopped ?? 0),
  });
}

function readPriceCurve({ calc: kind, tau, cut = '0', step }: ClipParameters) {
  if (kind === 'linear') return { kind, duration: Number(tau) };
  if (kind === 'exponential') return { kind, cut: decimal(cut, ray) };
  return { kind, cut: decimal(cut, ray), step: Number(step) };
}

import { exactArithmetic } from '@liqlab/core';
import { makerFlipParameters } from '@liqlab/english-auction';

/** Decimals of Maker's fixed-point units. */
export const wad = 18;
/** See {@link wad}. */
export const ray = 27;
/** See {@link wad}. */
export const rad = 45;

/** Names to integers in raw units. */
export type Raws = Readonly<Record<string, string>>;
/** A vault. */
export type Urn = Readonly<Record<'ink' | 'art', string>>;
/** A row of `Flipper.bids`; `guy` is null where there is no auction. */
export type FlipBid = Readonly<
  Record<'bid' | 'lot' | 'tic' | 'end' | 'tab', string> & { guy: string | null }
>;

/** The contracts' state after a step. */
export interface FlipState {
  readonly now: string;
  readonly litter: string;
  readonly bids: Readonly<Record<string, FlipBid>>;
  readonly urns: Readonly<Record<string, Urn>>;
  readonly gem: Raws;
  readonly dai: Raws;
  readonly vowSinQueue: string;
}

/** One call and its answer. */
export interface FlipStep {
  readonly op: 'bite' | 'kick' | 'tend' | 'dent' | 'deal' | 'tick' | 'yank' | 'warp' | 'file';
  readonly ok: boolean;
  readonly revert?: string;
  readonly out?: Raws;
  readonly state: FlipState;
  readonly id?: string;
  readonly from?: string;
  readonly urn?: string;
  readonly usr?: string;
  readonly lot?: string;
  readonly bid?: string;
  readonly tab?: string;
  readonly what?: string;
  readonly value?: string;
}

/** What governance sets, and the vault type's rate and price. */
export type FlipParameters = Record<
  'rate' | 'chop' | 'dust' | 'beg' | 'ttl' | 'tau' | 'spot1' | 'dunk' | 'box',
  string
>;

/** One scenario. */
export interface FlipCase {
  readonly start: string;
  readonly params: FlipParameters & {
    readonly urns: Record<string, Urn>;
    readonly keeperDai: Raws;
  };
  readonly initial: FlipState;
  readonly steps: readonly FlipStep[];
}

/** The preset's parameters in its own units. */
export function readParameters({ dunk, box, dust, chop, beg, ttl, tau }: FlipParameters) {
  return makerFlipParameters.parse({
    sizing: {
      by: 'debt',
      maximumTab: decimal(dunk, rad),
      maximumOpenTab: decimal(box, rad),
      dust: decimal(dust, rad),
    },
    penalty: increase(chop),
    minimumIncrease: increase(beg),
    bidLifetime: Number(ttl),
    auctionLength: Number(tau),
  });
}

/** An integer amount as decimal text. */
export function decimal(raw: string, decimals: number): string {
  return exactArithmetic.fromRaw(raw, decimals).toString();
}

function increase(factor: string): string {
  return exactArithmetic.fromRaw(factor, wad).minus(exactArithmetic.one).toString();
}

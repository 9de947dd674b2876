import type { MarketParameters } from '../module.js';
import type { OracleParameters } from '../oracle/oracleParameters.js';
import type { VenueParameters } from '../venues/venueParameters.js';

/** What a part of a market models, and what it leaves out, for a reader of a report. */
export interface PartNote {
  readonly part: string;
  readonly models: string;
  readonly leavesOut: string[];
}

/** What the parts that these parameters bind say of themselves, in the order of a run. */
export function marketNotes(parameters: MarketParameters): PartNote[] {
  return [
    oracleNote(parameters.oracle),
    chainNote(parameters),
    venueNote(parameters.venue),
    keepersNote(parameters),
    borrowersNote(parameters),
    ...bridgeNotes(parameters),
  ];
}

function oracleNote(oracle: OracleParameters): PartNote {
  const kind = 'kind' in oracle && oracle.kind !== undefined ? oracle.kind : 'push';
  const models = `of kind ${kind}: the protocol sees the market’s price late, as its parameters say`;
  return { part: 'oracle', models, leavesOut: ['errors and manipulation that are not in them'] };
}

function chainNote({ chain }: MarketParameters): PartNote {
  const isScheduled = chain.kind !== 'base-fee';
  const models = isScheduled
    ? `blocks of ${chain.blockTime} seconds, gas prices as given`
    : `blocks of ${chain.blockTime} seconds, a base fee that follows the demand for gas`;
  const deaf = 'the transactions of keepers do not move the gas price';
  return { part: 'chain', models, leavesOut: [...(isScheduled ? [deaf] : []), 'reorganisations'] };
}

function venueNote(venue: VenueParameters | undefined): PartNote {
  const share = venue?.permanentShare ?? 0;
  const kind = venue?.kind ?? 'constant-product';
  const stays = share > 0 ? `; ${100 * share} % of their impact stays in the market’s price` : '';
  const models = `one venue of kind ${kind}, which trades move and which recovers${stays}`;
  const deaf =
    'sales do not move the reference price, so that one liquidation does not cause the next';
  return { part: 'venue', models, leavesOut: [...(share > 0 ? [] : [deaf]), 'other venues'] };
}

function keepersNote({ keepers }: MarketParameters): PartNote {
  return {
    part: 'keepers',
    models: `${keepers.length} of them, who act when they expect a profit after gas and price impact`,
    leavesOut: ['bots of a given day: capital, margins and reaction times are drawn'],
  };
}

function borrowersNote({ borrowers = [] }: MarketParameters): PartNote {
  const active = borrowers.filter(({ kind }) => kind !== 'passive').length;
  return active > 0
    ? {
        part: 'borrowers',
        models: `${active} of ${borrowers.length} add collateral, repay or sell by themselves`,
        leavesOut: ['new loans'],
      }
    : {
        part: 'borrowers',
        models: 'positions that are what they are at the start',
        leavesOut: ['borrowers who react: nobody repays or adds collateral', 'new loans'],
      };
}

function bridgeNotes({ bridge }: MarketParameters): PartNote[] {
  if (!bridge || bridge.delay === 0) return [];
  const models = `collateral is under way to the venue for ${bridge.delay} seconds`;
  return [{ part: 'bridge', models, leavesOut: ['its failures'] }];
}

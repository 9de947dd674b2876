import { InvalidParameterError, parseParameters } from '@liqlab/core';
import {
  bridgeParameters,
  chainParameters,
  type MarketParameters,
  oracleParameters,
  type VenueParameters,
  venueParameters,
} from '@liqlab/market';
import type { MarketChanges } from '../options/marketChanges.js';

/** Chain, oracle and venue of a scenario or price file, and a bridge if there is one. */
export interface MarketParts extends Pick<MarketParameters, 'oracle' | 'chain' | 'bridge'> {
  readonly venue: VenueParameters;
}

type Values = Readonly<Record<string, unknown>>;

// They stand before another oracle.
const guards: readonly unknown[] = ['circuit-breaker', 'grace-period', 'failing'];

/**
 * The parts with what the user has said of them: what names no kind, or the kind that the part has,
 * changes single parameters of it; another kind takes its place, but for a chain, whose kinds share
 * their parameters. An oracle that stands before another one stands before the one that was there.
 *
 * @throws {@link InvalidParameterError}
 */
export function changedParts(parts: MarketParts, changes: MarketChanges = {}): MarketParts {
  const { oracle, chain, venue, bridge } = changes;
  if (chain && 'blockTime' in chain) {
    throw new InvalidParameterError('chain', 'blockTime', 'is that of the prices');
  }
  return {
    oracle: oracle
      ? parsed('oracle', oracleParameters, oracleOf(parts.oracle, oracle))
      : parts.oracle,
    chain: chain ? parsed('chain', chainParameters, { ...parts.chain, ...chain }) : parts.chain,
    venue: venue ? parsed('venue', venueParameters, changed(parts.venue, venue)) : parts.venue,
    ...(bridge ? { bridge: parsed('bridge', bridgeParameters, bridge) } : {}),
  };
}

const parsed = parseParameters;

function oracleOf(there: MarketParts['oracle'], change: Values): Values {
  const isGuard = guards.includes(change.kind) && change.kind !== there.kind;
  return isGuard ? { of: there, ...change } : changed(there, change);
}

function changed(there: { readonly kind?: string | undefined }, change: Values): Values {
  return change.kind === undefined || change.kind === there.kind ? { ...there, ...change } : change;
}

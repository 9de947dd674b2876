import { describe, expect, it } from '@jest/globals';
import {
  bridgeParameters,
  chainParameters,
  type MarketParameters,
  marketNotes,
} from '../src/index.js';

const world: MarketParameters = {
  path: { startsAt: 0, blockTime: 12, prices: Float64Array.of(2000) },
  book: {
    ids: ['ann'],
    collateral: Float64Array.of(1),
    debt: Float64Array.of(1),
    threshold: Float64Array.of(0.8),
  },
  oracle: { heartbeat: 3600, deviation: 0.005, delay: 12, maximumAge: 10_800 },
  chain: chainParameters.parse({ blockTime: 12, gasPrices: [{ from: 0, gwei: 20 }] }),
  keepers: [],
};

const partsOf = (change: Partial<MarketParameters>) =>
  marketNotes({ ...world, ...change }).map(({ part }) => part);

describe('marketNotes', () => {
  it('speaks of the parts that are bound, and of no other', () => {
    expect(partsOf({})).toEqual(['oracle', 'chain', 'venue', 'keepers', 'borrowers']);
    expect(partsOf({ bridge: bridgeParameters.parse({ delay: 60 }) })).toContain('bridge');
  });

  it('says that borrowers do not react where none does', () => {
    const notes = (change: Partial<MarketParameters>) =>
      JSON.stringify(marketNotes({ ...world, ...change }));
    expect(notes({})).toContain('nobody repays');
    expect(notes({ borrowers: [{ kind: 'passive' }] })).toContain('nobody repays');
  });
});

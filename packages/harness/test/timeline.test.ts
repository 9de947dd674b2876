import { describe, expect, it } from '@jest/globals';
import { insuranceFund } from '@liqlab/backstops';
import { exactArithmetic } from '@liqlab/core';
import { type MarketParameters, market } from '@liqlab/market';
import type { ContainerModule } from 'inversify';
import {
  type PositionTimeline,
  type RunOutcome,
  runMechanism,
  type Timeline,
  TimelineRecorder,
} from '../src/index.js';
import { fall, keeper } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

interface Recorded extends Timeline {
  readonly outcome: RunOutcome;
  readonly ann: PositionTimeline['entries'];
}

function record(
  world: MarketParameters,
  recorded = ['ann'],
  backstops: readonly ContainerModule[] = [],
): Recorded {
  const { onEvent, onObservation, ...recorder } = startRecorder(recorded);
  const request = { scenario: 'fall', seed: 7, arithmetic: exactArithmetic };
  const parts = { mechanism: flatDiscount('flat'), market: market(world), backstops };
  const outcome = runMechanism({ ...request, ...parts, onEvent, onObservation });
  const timeline = recorder.timeline();
  const ann = timeline.positions.find(({ position }) => position === 'ann')?.entries ?? [];
  return { ...timeline, outcome, ann };
}

function startRecorder(recorded: readonly string[]) {
  const recorder = new TimelineRecorder((position) => recorded.includes(position));
  const { onEvent, onObservation } = recorder;
  return { onEvent, onObservation, timeline: () => recorder.timeline() };
}

const typesOf = (entries: PositionTimeline['entries']) => entries.map(({ type }) => type);

describe('the timeline of a run', () => {
  it('has the prices of every block', () => {
    const { prices } = record(fall(1400));
    expect(prices).toHaveLength(101);
    expect(prices[0]).toEqual({ at: 0, block: 0, referencePrice: 2000, oraclePrice: 2000 });
    expect(prices[100]?.referencePrice).toBe(1400);
  });

  it('tells of a position from its breach to the sale at the venue, in order', () => {
    const { ann } = record(fall(1400));
    expect(typesOf(ann)).toEqual([
      ...['breached', 'shown', 'offers', 'opened', 'filled', 'closed'],
      ...['venue-sale', 'transaction', 'hidden'],
    ]);
  });

  it('tells who paid for debt that was written off, right after it was', () => {
    const late = fall(800).keepers.map((one) => ({ ...one, reactionDelay: 600 }));
    const world = fall(800, { keepers: late });
    const { ann } = record(world, ['ann'], [insuranceFund.module({ share: 0.001 })]);
    const at = typesOf(ann).indexOf('backstop');
    expect(typesOf(ann)[at - 1]).toBe('closed');
    expect(ann[at]).toMatchObject({ by: 'insurance-fund', payer: 'fund' });
  });

  it('is of the same run as without it', () => {
    const { outcome } = record(fall(1400));
    const request = { scenario: 'fall', seed: 7, arithmetic: exactArithmetic };
    const alone = runMechanism({
      ...request,
      mechanism: flatDiscount('flat'),
      market: market(fall(1400)),
    });
    expect(outcome).toEqual(alone);
  });

  it('has only the positions asked for', () => {
    expect(record(fall(1400), ['bob']).positions.map(({ position }) => position)).toEqual(['bob']);
    expect(record(fall(1400), []).positions).toEqual([]);
  });

  it('is empty for a position that the price does not come near to', () => {
    expect(record(fall(1400), ['cy']).positions).toEqual([]);
  });

  it('says what a keeper sends, and what is posted then', () => {
    const { ann } = record(fall(1400));
    const offers = ann.find((entry) => entry.type === 'offers');
    expect(offers?.type === 'offers' && offers.keepers).toEqual([
      expect.objectContaining({ keeper: 'flash', kind: 'sends', action: 'take' }),
    ]);
    const filled = ann.find((entry) => entry.type === 'filled');
    expect(filled).toMatchObject({
      by: 'flash',
      lot: 10,
      postings: expect.arrayContaining([
        expect.objectContaining({ from: 'ann', to: 'flash', amount: 10, asset: 'collateral' }),
      ]),
    });
  });
});

describe('why a keeper does not bid', () => {
  const choicesOf = (world: MarketParameters) =>
    record(world).ann.flatMap((entry) => (entry.type === 'offers' ? entry.keepers : []));

  it('is that it expects too little', () => {
    const [first] = choicesOf(fall(1400, { keepers: [{ ...keeper, minimumProfit: 1e6 }] }));
    expect(first).toMatchObject({ kind: 'stays-away' });
    expect(first?.kind === 'stays-away' && first.reasons).toEqual([
      { why: 'too-little-profit', offer: 'take', expected: expect.any(Number), least: 1e6 },
    ]);
  });

  it('is that it has no money for the gas', () => {
    const [first] = choicesOf(fall(1400, { keepers: [{ ...keeper, capital: 0 }] }));
    expect(first?.kind === 'stays-away' && first.reasons).toEqual([
      { why: 'too-little-money', offer: 'take', needed: expect.any(Number), funds: 0 },
    ]);
  });

  it('is that it is too slow', () => {
    const slow = { ...keeper, reactionDelay: 100_000 };
    const kinds = choicesOf(fall(1400, { keepers: [slow] })).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['reacts-later']));
  });

  it('is that another comes first', () => {
    const choices = choicesOf(fall(1400, { keepers: [keeper, { ...keeper, name: 'second' }] }));
    expect(choices.find((choice) => choice.keeper === 'second')?.kind).toBe('would-be-late');
  });
});

import type { Action, ChoreName, Offer } from '@liqlab/core';
import type { ExamWorld } from '../world/examWorld.js';

const chores: readonly ChoreName[] = ['open', 'reset', 'settle'];

/** One action of every kind that none of `offers` is of, with what it asks for in words. */
export function unofferedActions(
  { collateral, debt, keepers, market }: ExamWorld,
  offers: readonly Offer[],
): readonly (readonly [string, Action])[] {
  const [by] = keepers;
  const one = market.arithmetic.one;
  const isOffered = (kind: Offer['kind']) => offers.some((offer) => offer.kind === kind);
  const actions: readonly (readonly [string, Action])[] = [
    ['a take', { kind: 'take', by, collateral, debt, amount: one }],
    ['a bid', { kind: 'bid', by, lot: one, amount: one }],
    ['a reverse bid', { kind: 'reverse-bid', by, lot: one, cost: one }],
    ['a swap', { kind: 'swap', by, sell: debt, amountIn: one, minimumOut: market.arithmetic.zero }],
  ];
  const undone = chores.filter(
    (chore) => !offers.some((offer) => offer.kind === 'chore' && offer.chore === chore),
  );
  return [
    ...actions.filter(([, { kind }]) => !isOffered(kind)),
    ...undone.map((chore): readonly [string, Action] => [
      `the chore "${chore}"`,
      { kind: 'chore', by, chore },
    ]),
  ];
}

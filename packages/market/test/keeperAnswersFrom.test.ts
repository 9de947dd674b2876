import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Offer } from '@liqlab/core';
import fc from 'fast-check';
import { GasNaiveKeeper, InventoryKeeper, type Keeper, ProfitSeekingKeeper } from '../src/index.js';
import { gasNaiveKeeperParameters } from '../src/keepers/gasNaiveKeeper.js';
import { inventoryKeeperParameters } from '../src/keepers/inventoryKeeper.js';
import { profitSeekingKeeperParameters } from '../src/keepers/profitSeekingKeeper.js';
import { account, bid, reverse, sight, take, venue } from './keeperFixture.js';

const { num } = exactArithmetic;

const basics = {
  name: 'kay',
  capital: 1e6,
  minimumProfit: 10,
  minimumMargin: 0.01,
  bidPremium: 0.02,
};
const keepers: readonly Keeper[] = [
  new ProfitSeekingKeeper(profitSeekingKeeperParameters.parse(basics)),
  new ProfitSeekingKeeper(profitSeekingKeeperParameters.parse({ ...basics, usesFlashLoans: true })),
  new InventoryKeeper(inventoryKeeperParameters.parse({ ...basics, kind: 'inventory' })),
  new GasNaiveKeeper(
    gasNaiveKeeperParameters.parse({
      ...basics,
      kind: 'gas-naive',
      gasPrice: { by: 'fixed', gwei: 10 },
    }),
  ),
];

const offers = fc
  .record({
    kind: fc.constantFrom('take', 'bid', 'reverse-bid'),
    asked: fc.double({ min: 1, max: 40_000, noNaN: true }),
    reward: fc.double({ min: 0, max: 100, noNaN: true }),
  })
  .map(({ kind, asked, reward }): Offer => {
    const asset = bid().debt;
    const amount = { reward: { asset, amount: num(reward) } };
    if (kind === 'take') return take(`${asked}`, amount);
    if (kind === 'bid') return bid({ minimum: num(asked), ...amount });
    return reverse({ cost: num(asked), ...amount });
  });

describe.each(keepers)('$constructor.name', (keeper) => {
  it('answers no offer at a mid price below the one it said, where gas costs as much or more', () => {
    fc.assert(
      fc.property(
        offers,
        fc.double({ min: 0, max: 1e-3, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true, maxExcluded: true }),
        (offer, gasCost, dearer, share) => {
          const from = keeper.answersFrom?.(offer, account, gasCost) ?? 0;
          if (!(from > 0)) return;
          const midPrice = Math.min(from, 1e5) * share;
          const seen = sight({
            gasCost: (units) => units * gasCost * dearer,
            venue: { ...venue, midPrice: () => midPrice, quoteSell: (lot) => midPrice * lot },
          });
          expect(keeper.decide([offer], seen)).toBeUndefined();
        },
      ),
    );
  });
});

describe('ProfitSeekingKeeper', () => {
  it('does not bid against itself at any price', () => {
    const led = bid({ leader: account });
    expect(keepers[0]?.answersFrom?.(led, account, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('may settle at any price what it has won, and leaves to others what nobody pays for', () => {
    const chore: Offer = { ...bid(), kind: 'chore', chore: 'settle', beneficiary: account };
    const { beneficiary, lot, ...unpaid } = chore;
    expect(keepers[0]?.answersFrom?.(chore, account, 1e-4)).toBe(Number.NEGATIVE_INFINITY);
    expect(keepers[0]?.answersFrom?.(unpaid, account, 1e-4)).toBe(Number.POSITIVE_INFINITY);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Offer, type Swap } from '@liqlab/core';
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

const everywhere = { above: Number.NEGATIVE_INFINITY, below: Number.POSITIVE_INFINITY };

/** Ten tokens against as many times the price, on a constant product. */
function curve(way: 'pump' | 'dump', price: number): Swap {
  const { collateral, debt, gas } = bid();
  const [tokens, cash] = [10, 10 * price];
  const isPump = way === 'pump';
  const [held, out] = isPump ? [cash, tokens] : [tokens, cash];
  return {
    kind: 'swap',
    collateral,
    debt,
    gas,
    sell: isPump ? debt : collateral,
    buy: isPump ? collateral : debt,
    maximumIn: held,
    quote: (amountIn) => (out * amountIn) / (held + amountIn),
  };
}

const offers = fc
  .record({
    kind: fc.constantFrom('take', 'bid', 'reverse-bid', 'pump', 'dump'),
    asked: fc.double({ min: 1, max: 40_000, noNaN: true }),
    reward: fc.double({ min: 0, max: 100, noNaN: true }),
  })
  .map(({ kind, asked, reward }): Offer => {
    const asset = bid().debt;
    const amount = { reward: { asset, amount: num(reward) } };
    if (kind === 'take') return take(`${asked}`, amount);
    if (kind === 'bid') return bid({ minimum: num(asked), ...amount });
    if (kind === 'pump' || kind === 'dump') return curve(kind, asked);
    return reverse({ cost: num(asked), ...amount });
  });

describe.each(keepers)('$constructor.name', (keeper) => {
  it('answers no offer at a mid price between the two it said, where gas costs as much or more', () => {
    fc.assert(
      fc.property(
        offers,
        fc.double({ min: 0, max: 1e-3, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true, maxExcluded: true }),
        (offer, gasCost, dearer, share) => {
          const { above = 0, below = 0 } = keeper.staysAwayBetween?.(offer, account, gasCost) ?? {};
          const [low, high] = [Math.max(above, 1e-3), Math.min(below, 1e5)];
          if (!(low < high)) return;
          const midPrice = low + (high - low) * share;
          const seen = sight({
            gasCost: (units) => units * gasCost * dearer,
            venue: {
              ...venue,
              midPrice: () => midPrice,
              quoteSell: (lot) => midPrice * lot,
              quoteBuy: (spend) => spend / midPrice,
            },
          });
          expect(keeper.decide([offer], seen)).toBeUndefined();
        },
      ),
    );
  });
});

describe('ProfitSeekingKeeper', () => {
  it('stays away from a swap either way while the venue is at its price, where gas costs something', () => {
    const [pump, dump] = (['pump', 'dump'] as const).map((way) =>
      keepers[0]?.staysAwayBetween?.(curve(way, 2000), account, 1e-4),
    );
    expect(pump?.below).toBeGreaterThan(2000);
    expect(dump?.above).toBeLessThan(2000);
  });

  it('does not bid against itself at any price', () => {
    const led = bid({ leader: account });
    expect(keepers[0]?.staysAwayBetween?.(led, account, 0)).toEqual(everywhere);
  });

  it('may settle at any price what it has won, and leaves to others what nobody pays for', () => {
    const chore: Offer = { ...bid(), kind: 'chore', chore: 'settle', beneficiary: account };
    const { beneficiary, lot, ...unpaid } = chore;
    const span = keepers[0]?.staysAwayBetween?.(chore, account, 1e-4);
    expect(span?.below).toBe(Number.NEGATIVE_INFINITY);
    expect(keepers[0]?.staysAwayBetween?.(unpaid, account, 1e-4)).toEqual(everywhere);
  });
});

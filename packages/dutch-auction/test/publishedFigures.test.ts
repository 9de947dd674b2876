import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Filled, type LiquidationEvent } from '@liqlab/core';
import { stairstep } from '../src/index.js';
import { ClipFixture } from './clipFixture.js';

const { num } = exactArithmetic;

/** Seconds until the price of a sale has come down to the oracle price. */
function secondsToOraclePrice(startingPriceFactor: string, cut: string, step: number): number {
  const price = stairstep(num(cut), step, exactArithmetic);
  const top = num(startingPriceFactor);
  let seconds = 0;
  while (price(top, seconds).gt(num(1))) seconds += 1;
  return seconds;
}

describe('the Dutch clock: Maker polls of April 2021, published in whole minutes', () => {
  it.each([
    ['1.3', '0.99', 90, 40],
    ['1.2', '0.99', 90, 28],
    ['1.1', '0.99', 90, 15],
    ['1.2', '0.99', 60, 19],
    ['1.1', '0.99', 60, 10],
    // Gauntlet's; 16 minutes by the formula.
    ['1.1', '0.997', 30, 17],
  ])('buf %s, cut %s, step %s s: about %s min, within a step', (buf, cut, step, minutes) => {
    const difference = Math.abs(secondsToOraclePrice(buf, cut, step) - minutes * 60);
    const roundedBy = 30;
    expect(difference).toBeLessThanOrEqual(step + roundedBy);
  });
});

describe('the worked example of MIP45c9', () => {
  const fixture = new ClipFixture({
    priceCurve: { kind: 'linear', duration: 21_600 },
    startingPriceFactor: '1.2',
    maximumDuration: 21_600,
    penalty: 0,
  });
  fixture.market.setPrice(fixture.ether, 200);
  const sale = fixture.opened(fixture.vault('347.32', 60_000));

  function bought(at: number, dai: number): { price: string; sold: string; paid: string } {
    fixture.market.now = at;
    const price = fixture.price(sale);
    const amount = num(dai).div(num(price)).quantize(18, 'up');
    const [filled] = fixture.take(sale, amount) as readonly LiquidationEvent[] & [Filled];
    const cents = (value: Filled['sold']) => value.quantize(2, 'half-up').toString();
    return { price: cents(num(price)), sold: cents(filled.sold), paid: cents(filled.paid) };
  }

  it('starts at 240', () => expect(sale.state?.top.toString()).toBe('240'));
  it('sells 256.41 ETH for 50,000 DAI at 195 after 4,050 s', () => {
    expect(bought(4_050, 50_000)).toEqual({ price: '195', sold: '256.41', paid: '50000' });
  });
  it('sells 90.91 ETH for 10,000 DAI at 110 after 11,700 s', () => {
    expect(bought(11_700, 10_000)).toEqual({ price: '110', sold: '90.91', paid: '10000' });
  });
  it('is settled with nothing lost', () => {
    expect(sale.status).toBe('settled');
    expect(fixture.balance(fixture.market.accounts.badDebt, fixture.debtToken)).toBe('0');
  });
});

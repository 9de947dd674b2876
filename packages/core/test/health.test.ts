import { describe, expect, it } from '@jest/globals';
import {
  type Asset,
  exactArithmetic,
  fastArithmetic,
  guardedTrigger,
  healthFactor,
  loanToValue,
  type MarketView,
  NoVenueError,
  type Position,
  StalePriceError,
  tokens,
  triggerPrice,
} from '../src/index.js';

const ether: Asset = { id: 'ETH', decimals: 18, index: 0 };
const bitcoin: Asset = { id: 'BTC', decimals: 8, index: 1 };
const dai: Asset = { id: 'DAI', decimals: 18, index: 2 };
const token: Asset = { id: 'debt:DAI', decimals: 18, index: 3 };
const owner = { kind: 'borrower', name: 'ann', index: 0 } as const;

describe.each([exactArithmetic, fastArithmetic])('health in $name arithmetic', (arithmetic) => {
  const { num } = arithmetic;
  const market: MarketView = {
    arithmetic,
    now: 0,
    block: 0,
    accounts: {
      lender: owner,
      treasury: owner,
      escrow: owner,
      coBorrowers: owner,
      backstop: owner,
      badDebt: owner,
    },
    balance: () => num(0),
    price(asset) {
      const price = { ETH: 2000, BTC: 30_000, DAI: 1 }[asset.id];
      if (price === undefined) throw new StalePriceError(asset.id, 'none');
      return num(price);
    },
    venue(sell, buy) {
      throw new NoVenueError(sell.id, buy.id);
    },
  };
  const held = (asset: Asset, amount: string, threshold: string) => ({
    asset,
    amount: num(amount),
    liquidationThreshold: num(threshold),
  });
  const owed = (amount: string) => ({ asset: dai, token, amount: num(amount) });
  const position = (change: Partial<Position>): Position => ({
    id: 1,
    owner,
    collaterals: [held(ether, '10', '0.8')],
    debts: [owed('10000')],
    ...change,
  });

  it('health factor = Σ(collateral value × threshold) / debt value', () => {
    expect(healthFactor(position({}), market)?.toNumber()).toBe(1.6);
    const two = [held(ether, '10', '0.8'), held(bitcoin, '1', '0.7')];
    expect(healthFactor(position({ collaterals: two }), market)?.toNumber()).toBe(3.7);
  });

  it('loan-to-value = debt value / collateral value', () => {
    expect(loanToValue(position({}), market)?.toNumber()).toBe(0.5);
    const debts = [owed('10000'), owed('6000')];
    expect(loanToValue(position({ debts }), market)?.toNumber()).toBe(0.8);
  });

  it('neither exists where its divisor is zero: no debt, no collateral', () => {
    expect(healthFactor(position({ debts: [] }), market)).toBeUndefined();
    expect(loanToValue(position({ collaterals: [] }), market)).toBeUndefined();
  });

  it('at the trigger price the health factor is 1', () => {
    const trigger = triggerPrice(position({})) ?? Number.NaN;
    expect(trigger).toBe(1250);
    const atTrigger = { ...market, price: (asset: Asset) => num(asset === dai ? 1 : trigger) };
    expect(healthFactor(position({}), atTrigger)?.toNumber()).toBe(1);
  });

  it('trigger price of a short is where the price of what it owes brings its health factor to 1', () => {
    const short = position({
      side: 'short',
      collaterals: [held(dai, '10000', '0.8')],
      debts: [{ asset: ether, token, amount: num('4') }],
    });
    const trigger = triggerPrice(short) ?? Number.NaN;
    expect(trigger).toBe(2000);
    expect(healthFactor(short, market)?.toNumber()).toBe(1);
    expect(guardedTrigger(trigger, 'short')).toBeLessThan(trigger);
    expect(guardedTrigger(trigger)).toBeGreaterThan(trigger);
    const free = { ...short, debts: [{ asset: ether, token, amount: num('0') }] };
    expect(triggerPrice(free)).toBeUndefined();
  });

  it('there is no trigger price with two collaterals, two debts, or none', () => {
    const two = [held(ether, '1', '0.8'), held(bitcoin, '1', '0.8')];
    expect(triggerPrice(position({ collaterals: two }))).toBeUndefined();
    expect(triggerPrice(position({ debts: [owed('1'), owed('1')] }))).toBeUndefined();
    expect(triggerPrice(position({ collaterals: [] }))).toBeUndefined();
    expect(triggerPrice(position({ collaterals: [held(ether, '0', '0.8')] }))).toBeUndefined();
  });

  it('shares stand for amount × index tokens', () => {
    expect(tokens({ asset: dai, amount: num('100'), index: num('1.05') }).toNumber()).toBe(105);
    expect(tokens({ asset: dai, amount: num('100') }).toNumber()).toBe(100);
  });

  it('a stale price is refused, not a number', () => {
    const unknown = { ...ether, id: 'unknown' };
    const collaterals = [held(unknown, '1', '0.8')];
    expect(() => healthFactor(position({ collaterals }), market)).toThrow(StalePriceError);
  });
});

import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import { ConservationError, Ledger } from '../src/index.js';

const arithmetics = [fastArithmetic, exactArithmetic];

describe.each(arithmetics)('the ledger in $name arithmetic', (arithmetic) => {
  const { num, zero } = arithmetic;

  function opened(holding: number) {
    const ledger = new Ledger(arithmetic);
    const asset = ledger.addAsset('dai', 18);
    const [ann, bob] = [ledger.addAccount('borrower', 'ann'), ledger.addAccount('keeper', 'bob')];
    ledger.endow(ann, asset, num(holding));
    const pay = (amount: number) =>
      ledger.post({ transfers: [{ asset, from: ann, to: bob, amount: num(amount) }] });
    return { ledger, asset, ann, bob, pay };
  }

  it('gives to one account what it takes from another, and counts the event', () => {
    const { ledger, asset, ann, bob, pay } = opened(10);
    pay(4);
    expect(ledger.balance(ann, asset).toNumber()).toBe(6);
    expect(ledger.balance(bob, asset).toNumber()).toBe(4);
    expect(ledger.balance(ledger.outside, asset).toNumber()).toBe(-10);
    expect(ledger.eventsPosted).toBe(1);
  });

  it('lets an account pay all it has, and no more, and then nothing has moved', () => {
    const { ledger, asset, ann, bob, pay } = opened(10);
    expect(() => pay(10.001)).toThrow(ConservationError);
    expect(ledger.balance(ann, asset).toNumber()).toBe(10);
    expect(ledger.balance(bob, asset).toNumber()).toBe(0);
    pay(10);
    expect(ledger.balance(ann, asset).isZero()).toBe(true);
  });

  it('refuses a negative amount', () => {
    expect(() => opened(10).pay(-1)).toThrow(ConservationError);
  });

  it('adds up to nothing whatever is paid, with more accounts than it first had room for', () => {
    const payments = fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(1000)), { maxLength: 200 });
    fc.assert(
      fc.property(payments, (paid) => {
        const ledger = new Ledger(arithmetic);
        const asset = ledger.addAsset('dai', 18);
        const accounts = Array.from({ length: 100 }, (_, id) =>
          ledger.addAccount('borrower', `${id}`),
        );
        for (const account of accounts) ledger.endow(account, asset, num(500));
        const total = () =>
          accounts.reduce((sum, one) => sum.plus(ledger.balance(one, asset)), zero).toNumber();
        for (const [from, to, amount] of paid) {
          const transfer = { asset, from: accounts[from], to: accounts[to], amount: num(amount) };
          try {
            ledger.post({ transfers: [transfer as Parameters<Ledger['post']>[0]['transfers'][0]] });
          } catch (error) {
            if (!(error instanceof ConservationError)) throw error;
          }
          expect(total()).toBe(50_000);
        }
        ledger.verify();
      }),
      { numRuns: 20 },
    );
  });
});

describe('noise of floats', () => {
  function overdraw(by: number): void {
    const ledger = new Ledger(fastArithmetic);
    const asset = ledger.addAsset('dai', 18);
    const [ann, bob] = [ledger.addAccount('borrower', 'ann'), ledger.addAccount('keeper', 'bob')];
    ledger.endow(ann, asset, fastArithmetic.num(1));
    const amount = fastArithmetic.num(1 + by);
    ledger.post({ transfers: [{ asset, from: ann, to: bob, amount }] });
    expect(ledger.balance(ann, asset).isZero()).toBe(true);
  }

  it('is forgiven up to 1e-9 of the amount and one token', () => {
    expect(() => overdraw(1.9e-9)).not.toThrow();
    expect(() => overdraw(2.1e-9)).toThrow(ConservationError);
  });
});

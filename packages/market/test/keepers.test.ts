import { describe, expect, it } from '@jest/globals';
import { exactArithmetic, type Swap } from '@liqlab/core';
import { gasOfSelling, type KeeperBasics, ProfitSeekingKeeper } from '../src/index.js';
import { account, bid, pair, reverse, rival, sight, take, venue } from './keeperFixture.js';

const { num } = exactArithmetic;
const keeper = (change: Partial<KeeperBasics> = {}) =>
  new ProfitSeekingKeeper({
    name: 'kay',
    capital: 0,
    usesFlashLoans: false,
    reactionDelay: 0,
    minimumProfit: 0,
    minimumMargin: 0,
    bidPremium: 0,
    minimumReturnOnGas: 0,
    priorityShare: 0,
    doesUnpaidChores: false,
    ...change,
  });

describe('a posted offer', () => {
  // Ten ether bring 19,800; gas costs 42.
  it.each([
    ['19757', true],
    ['19759', false],
  ])('of ten ether for %s is taken whole by a keeper without a margin: %p', (cost, isTaken) => {
    const offer = take(cost, { minimumRemainder: num(cost) });
    const decision = keeper({ usesFlashLoans: true }).decide([offer], sight());
    const amount = decision?.action.kind === 'take' ? decision.action.amount.toString() : undefined;
    expect(amount === '10').toBe(isTaken);
  });

  it('is taken in part when the whole would move the venue too far', () => {
    const decision = keeper({ usesFlashLoans: true }).decide(
      [take('1500000', { lot: num('1000') })],
      sight(),
    );
    expect(decision?.action).toMatchObject({ kind: 'take', by: account });
    expect(decision?.spends).toBeLessThan(1_500_000);
    expect(decision?.expectedProfit).toBeGreaterThan(0);
  });

  it('is refused in part where the part would leave dust', () => {
    const dusty = take('1500000', { lot: num('1000'), minimumRemainder: num('1500000') });
    expect(keeper({ usesFlashLoans: true }).decide([dusty], sight())).toBeUndefined();
  });

  it('is taken only as far as own money goes', () => {
    const decision = keeper().decide([take('10000')], sight({ funds: 6000 }));
    expect(decision?.spends).toBeCloseTo(6000 - 42, 9); // gas has to be left over
  });

  it('must leave the margin on what is paid', () => {
    const offer = take('19600'); // profit 158, 0.8 %
    expect(
      keeper({ minimumMargin: 0.008, usesFlashLoans: true }).decide([offer], sight()),
    ).toBeDefined();
    expect(
      keeper({ minimumMargin: 0.009, usesFlashLoans: true }).decide([offer], sight())?.spends,
    ).not.toBe(19600);
  });

  it('pays the priority share of the profit, and expects the rest', () => {
    const decision = keeper({ priorityShare: 0.5, usesFlashLoans: true }).decide(
      [take('18000')],
      sight(),
    );
    expect(decision?.priorityFee).toBeCloseTo((19_800 - 18_000 - 42) / 2, 9);
    expect(decision?.expectedProfit).toBeCloseTo((19_800 - 18_000 - 42) / 2, 9);
  });
});

describe('an ascending auction', () => {
  const amountOf = (decision: ReturnType<ProfitSeekingKeeper['decide']>) =>
    decision?.action.kind === 'bid' ? decision.action.amount.toNumber() : undefined;

  it('gets what the lot is worth less gas and margin, at once', () => {
    expect(amountOf(keeper().decide([bid()], sight()))).toBeCloseTo(19_758, 6);
    const careful = keeper({ minimumMargin: 0.02 }).decide([bid()], sight());
    expect(amountOf(careful)).toBeCloseTo(19_758 / 1.02, 6);
  });

  it('gets no more than its maximum, and no more than own money', () => {
    expect(amountOf(keeper().decide([bid({ maximum: num('15000') })], sight()))).toBe(15_000);
    expect(amountOf(keeper().decide([bid()], sight({ funds: 500 })))).toBe(500 - 42);
  });

  it('gets its maximum to the last digit where nothing less is bid any more', () => {
    const maximum = num('15000.000000000000000001'); // not a float
    const decision = keeper().decide([bid({ minimum: maximum, maximum })], sight());
    expect(decision?.action).toMatchObject({ kind: 'bid', amount: maximum });
  });

  it('pays the gas of the bid when bidding, and has that of the sale in mind', () => {
    const decision = keeper().decide([bid()], sight());
    expect(decision?.gas).toBe(300_000);
    expect(decision?.expectedProfit).toBeCloseTo(0, 6);
  });

  it('gets less by what makes up for gas in vain', () => {
    const careful = keeper({ minimumReturnOnGas: 0.5, minimumProfit: 1 });
    expect(amountOf(careful.decide([bid()], sight()))).toBeCloseTo(19_758 - 21, 6);
  });

  it('gets none below its minimum, and none from its own leader', () => {
    expect(keeper().decide([bid({ minimum: num('19759') })], sight())).toBeUndefined();
    expect(keeper().decide([bid({ leader: account })], sight())).toBeUndefined();
    expect(keeper().decide([bid({ leader: rival })], sight())).toBeDefined();
  });
});

describe('a reverse auction', () => {
  it('gets the least lot that returns cost, gas and margin', () => {
    const decision = keeper().decide([reverse()], sight());
    const lot = decision?.action.kind === 'reverse-bid' ? decision.action.lot.toNumber() : 0;
    expect(venue.quoteSell(lot)).toBeCloseTo(10_042, 3);
  });

  it('gets nothing where the largest lot is worth too little, or money is short', () => {
    expect(keeper().decide([reverse({ maximumLot: num('5') })], sight())).toBeUndefined();
    expect(keeper().decide([reverse()], sight({ funds: 9_999 }))).toBeUndefined();
  });
});

describe('a chore', () => {
  const chore = (change = {}) => ({ ...pair, kind: 'chore', chore: 'settle', ...change }) as const;

  it('is done for enough reward, for own benefit, or by who does any', () => {
    const paid = chore({ reward: { asset: pair.debt, amount: num('31') } });
    const illPaid = chore({ reward: { asset: pair.debt, amount: num('29') } });
    expect(keeper().decide([paid], sight())).toBeDefined();
    expect(keeper().decide([illPaid], sight())).toBeUndefined();
    expect(keeper().decide([chore({ beneficiary: account })], sight())).toBeDefined();
    expect(keeper().decide([chore({ beneficiary: rival })], sight())).toBeUndefined();
    expect(keeper({ doesUnpaidChores: true }).decide([chore()], sight())).toBeDefined();
  });

  it('that hands over a lot pays who is given it, and costs it the gas of the sale', () => {
    const lot = num('10');
    const toAny = keeper().decide([chore({ lot })], sight());
    const toOther = keeper({ doesUnpaidChores: true }).decide(
      [chore({ lot, beneficiary: rival })],
      sight(),
    );
    expect(toAny).toMatchObject({ gas: 420_000 });
    expect(toAny?.expectedProfit).toBeCloseTo(19_758, 6);
    expect(toOther).toMatchObject({ gas: 300_000, expectedProfit: -30 });
  });

  it('is not done by who cannot pay the gas', () => {
    const poor = sight({ funds: 29 });
    expect(keeper({ doesUnpaidChores: true }).decide([chore()], poor)).toBeUndefined();
  });
});

describe('a two-sided quote', () => {
  /** A constant-product curve of 100 ether at the price given, without a fee. */
  const swap = (sell: 'ETH' | 'DAI', price: number, change: Partial<Swap> = {}): Swap => {
    const [ether, dai] = [100, 100 * price];
    const [held, paid] = sell === 'ETH' ? [ether, dai] : [dai, ether];
    const [from, to] = [pair.collateral, pair.debt];
    return {
      ...pair,
      kind: 'swap',
      sell: sell === 'ETH' ? from : to,
      buy: sell === 'ETH' ? to : from,
      maximumIn: held,
      quote: (amountIn) => (paid * amountIn) / (held + amountIn),
      ...change,
    };
  };
  const arbitrageur = keeper({ usesFlashLoans: true });
  const gasOfASwap = sight().gasCost(300_000 + gasOfSelling);
  const gain = (offer: Swap, spend: number) =>
    offer.sell === pair.debt
      ? venue.quoteSell(offer.quote(spend)) - spend
      : offer.quote(venue.quoteBuy(spend)) - spend;

  it.each([
    ['DAI', 1900],
    ['ETH', 2100],
  ] as const)('paid for in %s at %d is traded as far as it pays', (sell, price) => {
    const offer = swap(sell, price);
    const decision = arbitrageur.decide([offer], sight());
    const spend = decision?.spends ?? 0;
    expect(decision?.action).toMatchObject({ kind: 'swap', sell: offer.sell });
    expect(decision?.expectedProfit).toBeCloseTo(gain(offer, spend) - gasOfASwap, 6);
    for (const other of [0.98, 0.999, 1.001, 1.02]) {
      expect(gain(offer, spend * other)).toBeLessThanOrEqual(gain(offer, spend));
    }
  });

  it('that takes collateral is paid for with what the venue sells for the same spending', () => {
    const decision = arbitrageur.decide([swap('ETH', 2100)], sight());
    const { action, buysFor, spends } = decision ?? {};
    expect(buysFor?.toNumber()).toBeCloseTo(spends ?? 0, 9);
    const bought = venue.previewBuy(buysFor ?? num(0));
    expect(action?.kind === 'swap' && action.amountIn.eq(bought)).toBe(true);
  });

  it.each([
    ['DAI', 2000],
    ['ETH', 2000],
    ['DAI', 2100],
    ['ETH', 1900],
  ] as const)('paid for in %s at %d is left alone', (sell, price) => {
    expect(arbitrageur.decide([swap(sell, price)], sight())).toBeUndefined();
  });

  it('is not worth its gas when its liquidity is thin', () => {
    const thin = swap('DAI', 1900, { maximumIn: 500 });
    const quote = (amountIn: number) => Math.min(amountIn, 500) / 1900;
    expect(arbitrageur.decide([{ ...thin, quote }], sight())).toBeUndefined();
  });

  it('is traded no further than its liquidity, and than a keeper without loans has money', () => {
    const deep = swap('DAI', 1500, { maximumIn: 3_000 });
    const funds = 1_000 + gasOfASwap;
    expect(arbitrageur.decide([deep], sight())?.spends).toBe(3_000);
    expect(keeper().decide([deep], sight({ funds }))?.spends).toBeCloseTo(1_000, 9);
  });
});

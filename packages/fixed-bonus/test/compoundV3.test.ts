import { describe, expect, it } from '@jest/globals';
import {
  type Arithmetic,
  exactArithmetic,
  fastArithmetic,
  HealthyPositionError,
  InsufficientFundsError,
  InvalidAmountError,
  InvalidParameterError,
  type Liquidation,
  NoSuchOfferError,
  NotBorrowedError,
  NotCollateralError,
  type Position,
  PriceAboveLimitError,
  parseParameters,
  SaleClosedError,
  SlippageExceededError,
  StalePriceError,
  type Take,
} from '@liqlab/core';
import fc from 'fast-check';
import { CompoundV3, compoundV3Parameters } from '../src/index.js';
import { LendingWorld } from './lendingWorld.js';

function comet(parameters: unknown = {}, arithmetic: Arithmetic = exactArithmetic): CompoundV3 {
  return new CompoundV3('comet', compoundV3Parameters.parse(parameters), arithmetic);
}

/** Proposes the sale of a position and absorbs it. */
function absorb(world: LendingWorld, mechanism: CompoundV3, position: Position): Liquidation {
  const sale = mechanism.open(position, world.market);
  world.market.post(sale.execute(open(world), world.market));
  return sale;
}

function open({ keeper }: LendingWorld) {
  return { kind: 'chore', chore: 'open', by: keeper } as const;
}

function takes(sale: Liquidation, world: LendingWorld): readonly Take[] {
  return sale.offers(world.market).filter((offer) => offer.kind === 'take');
}

function buy(sale: Liquidation, world: LendingWorld, paid: number | string, more: object = {}) {
  return world.market.post(sale.execute(world.take(paid, more), world.market));
}

describe('a position', () => {
  it('of no liquidity is safe', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8000, 1000);
    expect(comet().isLiquidatable(position, world.market)).toBe(false);
    expect(() => comet().open(position, world.market)).toThrow(HealthyPositionError);
  });

  it('that lacks one unit of the 8th decimal is unsafe', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.00000001', 1000);
    expect(comet().open(position, world.market).status).toBe('proposed');
  });

  it('whose debt is above its limit by less than that is safe: values are rounded down', () => {
    const world = new LendingWorld();
    const position = world.position(10, '8000.00000000999', 1000);
    expect(comet().isLiquidatable(position, world.market)).toBe(false);
  });

  it('owes what its principal is worth at the borrow index', () => {
    const world = new LendingWorld();
    const plain = world.position(10, 8000, 1000);
    const index = world.arithmetic.num('1.0000000001');
    const position = { ...plain, debts: plain.debts.map((debt) => ({ ...debt, index })) };
    expect(comet().isLiquidatable(position, world.market)).toBe(true);
    expect(comet().quoteAbsorption(position, world.market)?.debt.toString()).toBe('8000.0000008');
  });

  it('with a second debt is not of this market', () => {
    const world = new LendingWorld();
    const { asset, record } = world.addAsset('USDT', 1);
    const plain = world.position(10, 8100, 1000);
    const position = { ...plain, debts: [...plain.debts, world.debt(asset, record, 1)] };
    expect(() => comet().isLiquidatable(position, world.market)).toThrow(NotBorrowedError);
  });
});

describe('absorption', () => {
  it('takes everything, at no reward, and starts the sale', () => {
    const world = new LendingWorld();
    const sale = comet().open(world.position(10, 8100, 1000), world.market);
    expect(sale.offers(world.market)).toMatchObject([{ kind: 'chore', chore: 'open' }]);
    expect(sale.offers(world.market)[0]).not.toHaveProperty('reward');
    const events = world.market.post(sale.execute(open(world), world.market));
    expect(events.map(({ type }) => type)).toEqual(['opened']);
    expect(world.holds(world.owner, world.ether)).toBe('0');
    expect(world.holds(world.owner, world.daiRecord)).toBe('0');
    expect(world.holds(world.market.accounts.escrow, world.ether)).toBe('10');
    expect(sale.status).toBe('open');
  });

  it('credits value × liquidation factor; what is above the debt is the borrower’s', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8100, 1000);
    const { debt, surplus } = comet().quoteAbsorption(position, world.market) ?? {};
    expect([debt?.toString(), surplus?.toString()]).toEqual(['8100', '1400']);
  });

  it('credits no surplus when the value does not reach the debt', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9500, 1000);
    expect(comet().quoteAbsorption(position, world.market)?.surplus.isZero()).toBe(true);
    const under = world.position(10, 9600, 1000);
    expect(comet().quoteAbsorption(under, world.market)?.surplus.isZero()).toBe(true);
  });

  it('uses the liquidation factor of each asset', () => {
    const world = new LendingWorld();
    const mechanism = comet({ assets: { ETH: { liquidationFactor: 0.9 } } });
    const position = world.position(10, 8100, 1000);
    expect(mechanism.quoteAbsorption(position, world.market)?.surplus.toString()).toBe('900');
  });

  it('comes too late for a position that has recovered', () => {
    const world = new LendingWorld();
    const sale = comet().open(world.position(10, 8100, 1000), world.market);
    world.market.setPrice(world.ether, 1100);
    expect(() => sale.execute(open(world), world.market)).toThrow(HealthyPositionError);
    expect(sale.status).toBe('proposed');
  });

  it('happens once, and before any purchase', () => {
    const world = new LendingWorld();
    const sale = comet().open(world.position(10, 8100, 1000), world.market);
    expect(() => buy(sale, world, 1)).toThrow(SaleClosedError);
    sale.execute(open(world), world.market);
    expect(() => sale.execute(open(world), world.market)).toThrow(NoSuchOfferError);
    const reset = { kind: 'chore', chore: 'reset', by: world.keeper } as const;
    expect(() => sale.execute(reset, world.market)).toThrow(NoSuchOfferError);
  });
});

describe('purchase', () => {
  it('is at the oracle price less store front factor × (1 − liquidation factor)', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    const [offer] = takes(sale, world);
    expect([offer?.lot.toString(), offer?.cost.toString()]).toEqual(['10', '9750']);
    buy(sale, world, 975);
    expect(world.holds(world.keeper, world.ether)).toBe('1');
  });

  it('rounds the discounted price to 8 decimals and the collateral down', () => {
    const world = new LendingWorld();
    const position = world.position(10, 8100, '0.00000123');
    const sale = absorb(world, comet(), position);
    // 0.00000123 × 0.975 = 0.00000119925, cut to 0.00000119.
    buy(sale, world, '0.00000001');
    expect(world.holds(world.keeper, world.ether)).toBe('0.008403361344537815');
  });

  it('pays the surplus first, then the debt, then the treasury', () => {
    const world = new LendingWorld();
    const { lender, treasury } = world.market.accounts;
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    const paid = () => [world.owner, lender, treasury].map((who) => world.holds(who, world.dai));
    buy(sale, world, 1000);
    expect(paid()).toEqual(['1000', '0', '0']);
    buy(sale, world, 1000);
    expect(paid()).toEqual(['1400', '600', '0']);
    buy(sale, world, 7750);
    expect(paid()).toEqual(['1400', '8100', '250']);
    expect(world.holds(lender, world.daiRecord)).toBe('8100');
  });

  it('of all that is left closes the sale, of one raw unit less does not', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    buy(sale, world, '9749.999999999999999');
    expect(sale.status).toBe('open');
    const [rest] = takes(sale, world);
    buy(sale, world, rest?.cost.toString() ?? '');
    expect(sale.status).toBe('settled');
    expect(world.holds(world.market.accounts.escrow, world.ether)).toBe('0');
    expect(() => buy(sale, world, 1)).toThrow(SaleClosedError);
    expect(sale.offers(world.market)).toEqual([]);
  });

  it('of more than is left is refused', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    expect(() => buy(sale, world, '9750.000000000000001')).toThrow(InsufficientFundsError);
    expect(sale.status).toBe('open');
  });

  it('holds to the limits that the keeper names', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    const { num } = world.arithmetic;
    const minimum = (lot: string) => () => buy(sale, world, 975, { minimumLot: num(lot) });
    expect(minimum('1.000000000000000001')).toThrow(SlippageExceededError);
    expect(minimum('1')).not.toThrow();
    expect(() => buy(sale, world, 975, { priceLimit: num(974) })).toThrow(PriceAboveLimitError);
  });

  it('in another asset, of another collateral, or sized by collateral is refused', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 1);
    const sale = absorb(world, comet(), world.position(10, 8100, 1000));
    expect(() => buy(sale, world, 1, { debt: asset })).toThrow(NotBorrowedError);
    expect(() => buy(sale, world, 1, { collateral: asset })).toThrow(NotCollateralError);
    expect(() => buy(sale, world, 1, { sizedBy: 'collateral' })).toThrow(InvalidAmountError);
  });

  it('leaves dust to the treasury where a raw unit of a coarse base buys more than is left', () => {
    const world = new LendingWorld();
    const usdc = world.market.ledger.addAsset('USDC', 6);
    const record = world.market.ledger.addAsset('debt:USDC', 6);
    world.market.setPrice(usdc, 1);
    world.market.ledger.endow(world.keeper, usdc, world.arithmetic.num(10_000));
    const plain = world.position('1.000000000123456789', 0, 1000);
    const position = { ...plain, debts: [world.debt(usdc, record, 900)] };
    const sale = absorb(world, comet(), position);
    const [offer] = takes(sale, world);
    expect(offer?.cost.toString()).toBe('975');
    buy(sale, world, 975, { debt: usdc });
    expect(sale.status).toBe('settled');
    expect(world.holds(world.market.accounts.treasury, world.ether)).toBe('0.000000000123456789');
  });

  it('of each collateral has its own offer', () => {
    const world = new LendingWorld();
    const { asset } = world.addAsset('LINK', 10);
    const plain = world.position(5, 8100, 1000);
    const other = world.collateral(asset, 100, 0.7);
    const sale = absorb(world, comet(), { ...plain, collaterals: [...plain.collaterals, other] });
    expect(takes(sale, world).map(({ cost }) => cost.toString())).toEqual(['4875', '975']);
    buy(sale, world, 4875);
    expect(sale.status).toBe('open');
    buy(sale, world, 975, { collateral: asset });
    expect(sale.status).toBe('settled');
  });
});

describe('the end of a sale', () => {
  it('writes off what the proceeds did not cover', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(10, 9000, 1000));
    world.market.setPrice(world.ether, 600);
    buy(sale, world, 5850);
    // 500 were promised to the borrower.
    expect(world.holds(world.owner, world.dai)).toBe('500');
    expect(world.holds(world.market.accounts.lender, world.dai)).toBe('5350');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('3650');
    expect(sale.status).toBe('settled');
  });

  it('comes when the reserves reach their target: the treasury keeps the rest and pays the lender', () => {
    const world = new LendingWorld();
    const { treasury, lender, badDebt } = world.market.accounts;
    const mechanism = comet({ targetReserves: 100 });
    const sale = absorb(world, mechanism, world.position(10, 8100, 1000));
    buy(sale, world, '9599.999999999999999999');
    expect(sale.status).toBe('open');
    buy(sale, world, '0.000000000000000001');
    expect(mechanism.totals.reserves.toString()).toBe('100');
    expect(sale.status).toBe('settled');
    expect(world.holds(treasury, world.ether)).toBe('0.153846153846153847');
    expect(world.holds(treasury, world.dai)).toBe('100');
    expect(world.holds(lender, world.daiRecord)).toBe('8100');
    expect(world.holds(badDebt, world.daiRecord)).toBe('0');
  });

  it('comes to a sale whose reserves another one has filled, at its next moment', () => {
    const world = new LendingWorld();
    const { treasury, lender } = world.market.accounts;
    const mechanism = comet({ targetReserves: 0 });
    const first = absorb(world, mechanism, world.position(10, 8100, 1000));
    const second = absorb(world, mechanism, world.position(1, 810, 1000));
    expect(second.wakeAt()).toBe(Number.POSITIVE_INFINITY);
    expect(second.advance(world.market)).toEqual([]);
    world.market.setPrice(world.ether, 2000);
    const reserves = mechanism.totals.reserves.toNumber();
    buy(first, world, -reserves);
    expect(second.wakeAt()).toBe(0);
    expect(second.offers(world.market)).toEqual([]);
    expect(() => buy(second, world, 1)).toThrow(SaleClosedError);
    world.market.post(second.advance(world.market));
    expect(second.status).toBe('settled');
    expect(world.holds(lender, world.daiRecord)).toBe('8910');
    expect(world.holds(lender, world.dai)).toBe('8910');
    expect(world.holds(treasury, world.dai)).toBe('0');
  });
});

describe('degenerate states', () => {
  it('no collateral: all of the debt is bad at once', () => {
    const world = new LendingWorld();
    const mechanism = comet();
    const position = { ...world.position(0, 100, 1000), collaterals: [] };
    const sale = absorb(world, mechanism, position);
    expect(sale.status).toBe('settled');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('100');
  });

  it('collateral of nothing: the same', () => {
    const world = new LendingWorld();
    const sale = absorb(world, comet(), world.position(0, 100, 1000));
    expect(sale.status).toBe('settled');
    expect(world.holds(world.market.accounts.badDebt, world.daiRecord)).toBe('100');
  });

  it('no debt, or a debt of nothing: safe', () => {
    const world = new LendingWorld();
    const position = world.position(1, 0, 1000);
    expect(comet().isLiquidatable(position, world.market)).toBe(false);
    const none = { ...position, debts: [] };
    expect(() => comet().open(none, world.market)).toThrow(HealthyPositionError);
    expect(comet().quoteAbsorption(none, world.market)).toBeUndefined();
  });

  it('a price of zero, or none: refused', () => {
    const world = new LendingWorld();
    const position = world.position(10, 9000, 0);
    expect(() => comet().open(position, world.market)).toThrow(StalePriceError);
    world.market.setPrice(world.ether, undefined);
    expect(() => comet().open(position, world.market)).toThrow(StalePriceError);
  });

  it('a price of one unit of the 8th decimal, of which the discount leaves nothing: refused', () => {
    const world = new LendingWorld();
    const sale = comet().open(world.position(10, 9000, '1e-8'), world.market);
    expect(() => sale.execute(open(world), world.market)).toThrow(StalePriceError);
    expect(sale.status).toBe('proposed');
  });

  it('a parameter out of range names the field and its limit', () => {
    const parameters = { assets: { ETH: { liquidationFactor: 1.2 } } };
    const parse = () => parseParameters('comet', compoundV3Parameters, parameters);
    expect(parse).toThrow(InvalidParameterError);
    expect(parse).toThrow(/assets.ETH.liquidationFactor.*at most 1/);
  });
});

const amount = (max: number) => fc.integer({ min: 1, max }).map((raw) => `${raw}e-6`);
const share = fc.integer({ min: 1, max: 100 });

describe.each([exactArithmetic, fastArithmetic])('laws in $name arithmetic', (arithmetic) => {
  const scenario = fc.record({
    ether: amount(1e9),
    dai: amount(1e12),
    price: amount(1e10),
    later: amount(1e10),
    target: fc.constantFrom(0, 10, 5e6),
    shares: fc.array(share, { maxLength: 4 }),
  });

  it('what is offered can be bought, the whole debt is paid or written off, nothing is created', () => {
    fc.assert(
      fc.property(scenario, ({ ether, dai, price, later, target, shares }) => {
        const world = new LendingWorld(arithmetic);
        const { ledger, accounts } = world.market;
        const mechanism = comet({ targetReserves: target }, arithmetic);
        const position = world.position(ether, dai, price);
        if (!mechanism.isLiquidatable(position, world.market)) return;
        const sale = absorb(world, mechanism, position);
        world.market.setPrice(world.ether, later);
        for (const part of [...shares, 100]) {
          const [offer] = takes(sale, world);
          if (!offer) break;
          const paid = part === 100 ? offer.cost : offer.cost.times(arithmetic.num(part / 100));
          const action = world.take(paid.quantize(18, 'down'));
          world.market.post(sale.execute(action, world.market));
        }
        expect(sale.status).toBe('settled');
        ledger.verify();
        const cleared = ledger.balance(accounts.lender, world.daiRecord);
        const lost = ledger.balance(accounts.badDebt, world.daiRecord);
        expect(cleared.plus(lost).toNumber()).toBeCloseTo(Number(dai), 9);
        expect(cleared.toNumber()).toBeCloseTo(
          ledger.balance(accounts.lender, world.dai).toNumber(),
          6,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('a larger payment buys no less', () => {
    fc.assert(
      fc.property(scenario, share, ({ price }, paid) => {
        const world = new LendingWorld(arithmetic);
        world.market.setPrice(world.ether, price);
        const bought = (payment: number) =>
          comet({}, arithmetic).quoteCollateral(
            arithmetic.num(payment),
            world.ether,
            world.dai,
            world.market,
          );
        expect(bought(paid).lte(bought(paid + 0.5))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

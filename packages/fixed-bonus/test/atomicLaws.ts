import { describe, expect, it } from '@jest/globals';
import {
  type Arithmetic,
  type Asset,
  DustError,
  exactArithmetic,
  type Filled,
  fastArithmetic,
  type LiquidationMechanism,
  LiquidationRefusal,
  type Num,
  type Position,
  type Take,
  type TakeAction,
} from '@liqlab/core';
import fc from 'fast-check';
import { LendingWorld } from './lendingWorld.js';

// Two collaterals and two debts, the second of each perhaps of nothing.
interface Drawn {
  readonly price: number;
  readonly etherValue: number;
  readonly linkValue: number;
  readonly loanToValue: number;
  readonly shareInDai: number;
  /** Which of the offers is looked at, and how much of it is taken. */
  readonly which: number;
  readonly share: number;
}

const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const drawn: fc.Arbitrary<Drawn> = fc.record({
  price: fc.integer({ min: 1, max: 1_000_000_000_000 }).map((raw) => raw / 1e8),
  // From dust to a whale.
  etherValue: fc.double({ min: 1, max: 7, noNaN: true }).map((power) => 10 ** power),
  linkValue: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5000, noNaN: true })),
  loanToValue: fc.double({ min: 0.7, max: 1.3, noNaN: true }),
  shareInDai: fc.oneof(fc.constant(1), share),
  which: fc.nat(3),
  share,
});

interface Scene {
  readonly world: LendingWorld;
  readonly position: Position;
  readonly mechanism: LiquidationMechanism;
}

type Create = (arithmetic: Arithmetic) => LiquidationMechanism;

function scene(create: Create, arithmetic: Arithmetic, values: Drawn): Scene {
  const world = new LendingWorld(arithmetic);
  const { price, etherValue, linkValue, loanToValue, shareInDai } = values;
  const digits = (value: number) => value.toFixed(18);
  const debt = (etherValue + linkValue) * loanToValue;
  const first = world.position(
    digits(etherValue / price),
    digits(debt * shareInDai),
    price.toFixed(8),
  );
  const link = world.addAsset('LINK', 1);
  const usdc = world.addAsset('USDC', 1);
  const position = {
    ...first,
    collaterals: [...first.collaterals, world.collateral(link.asset, digits(linkValue), 0.7)],
    debts: [...first.debts, world.debt(usdc.asset, usdc.record, digits(debt * (1 - shareInDai)))],
  };
  return { world, position, mechanism: create(arithmetic) };
}

function offerOf({ world, position, mechanism }: Scene, which: number): Take | undefined {
  const offers = mechanism.open(position, world.market).offers(world.market) as readonly Take[];
  return offers[which % Math.max(1, offers.length)];
}

function actionFor(world: LendingWorld, { collateral, debt }: Take, amount: Num): TakeAction {
  return world.take(amount, { collateral, debt });
}

function fill(from: Scene, offer: Take, amount: Num): Filled {
  const action = actionFor(from.world, offer, amount);
  const events = from.world.liquidate(from.mechanism, from.position, action);
  return events.find(({ type }) => type === 'filled') as Filled;
}

/** Laws of a liquidation that one take opens, fills and closes, with or without a rule on dust. */
export function atomicLaws(create: Create, { dustRule }: { dustRule: boolean }): void {
  const forUnsafe = (law: (at: Scene, offer: Take, values: Drawn) => void) =>
    fc.assert(
      fc.property(drawn, (values) => {
        const at = scene(create, exactArithmetic, values);
        fc.pre(at.mechanism.isLiquidatable(at.position, at.world.market));
        const offer = offerOf(at, values.which);
        if (offer) law(at, offer, values);
      }),
      { numRuns: 60 },
    );

  describe('laws', () => {
    it('what is liquidatable can be opened, and nothing else', () => {
      fc.assert(
        fc.property(drawn, (values) => {
          const { mechanism, position, world } = scene(create, exactArithmetic, values);
          const open = () => mechanism.open(position, world.market);
          if (mechanism.isLiquidatable(position, world.market)) expect(open).not.toThrow();
          else expect(open).toThrow(LiquidationRefusal);
        }),
        { numRuns: 60 },
      );
    });

    it('an offer is for no more than is owed and held', () => {
      forUnsafe(({ position }, offer) => {
        const owed = position.debts.find(({ asset }) => asset === offer.debt);
        const held = position.collaterals.find(({ asset }) => asset === offer.collateral);
        expect(owed && offer.cost.lte(owed.amount)).toBe(true);
        expect(held && offer.lot.lte(held.amount)).toBe(true);
      });
    });

    it('an offer taken whole is filled as it says, and every asset is conserved', () => {
      forUnsafe((at, offer, values) => {
        const { sold, paid } = fill(at, offer, offer.cost);
        expect(sold.toString()).toBe(offer.lot.toString());
        // Rounding may leave the keeper with a raw unit of either asset.
        const spared = offer.cost.minus(paid).toNumber();
        expect(spared).toBeGreaterThanOrEqual(0);
        expect(spared).toBeLessThanOrEqual(1e-17 * (1 + values.price));
        at.world.market.ledger.verify();
      });
    });

    it('a part is accepted that leaves the minimum remainder of the offer', () => {
      forUnsafe((at, offer, values) => {
        const most = offer.cost.minus(offer.minimumRemainder ?? exactArithmetic.zero);
        const part = most.times(exactArithmetic.num(values.share)).quantize(18, 'down');
        if (part.lt(exactArithmetic.num(1e-6))) return;
        expect(() => fill(at, offer, part)).not.toThrow();
        at.world.market.ledger.verify();
      });
    });

    if (dustRule) {
      it('a part is refused as dust that leaves clearly less than the minimum remainder', () => {
        forUnsafe((at, offer, values) => {
          const remainder = offer.minimumRemainder ?? exactArithmetic.zero;
          const left = remainder.times(exactArithmetic.num(values.share * 0.99));
          const part = offer.cost.minus(left.quantize(18, 'up'));
          if (left.lt(exactArithmetic.num(0.01)) || part.lt(exactArithmetic.num(1e-6))) return;
          expect(() => fill(at, offer, part)).toThrow(DustError);
        });
      });
    }

    it('asking changes nothing: the position and its offers stay the same', () => {
      forUnsafe((at, offer, values) => {
        const again = offerOf(at, values.which);
        expect(again && [again.cost.toString(), again.lot.toString()]).toEqual([
          offer.cost.toString(),
          offer.lot.toString(),
        ]);
      });
    });

    it('fast arithmetic offers the same within 1e-9', () => {
      forUnsafe((_, offer, values) => {
        const inFloats = scene(create, fastArithmetic, values);
        // At a health factor of 1 a float may see a safe position.
        fc.pre(inFloats.mechanism.isLiquidatable(inFloats.position, inFloats.world.market));
        const fast = offerOf(inFloats, values.which);
        const near = (got: Num | undefined, expected: Num) =>
          Math.abs((got?.toNumber() ?? 0) / expected.toNumber() - 1);
        fc.pre(offer.lot.gt(exactArithmetic.num(1e-6)));
        expect(near(fast?.cost, offer.cost)).toBeLessThan(1e-9);
        expect(near(fast?.lot, offer.lot)).toBeLessThan(1e-9);
      });
    });

    it('a position above its trigger price is not liquidatable, one clearly below it is', () => {
      fc.assert(
        fc.property(drawn, fc.boolean(), (values, above) => {
          const single = { ...values, linkValue: 0, shareInDai: 1 };
          const { mechanism, position, world } = scene(create, exactArithmetic, single);
          const alone = {
            ...position,
            collaterals: position.collaterals.slice(0, 1),
            debts: position.debts.slice(0, 1),
          };
          const trigger = mechanism.triggerPrice(alone) as number;
          const price = trigger * (above ? 1 + 1e-12 : 1 - 1e-6);
          world.market.setPrice(world.ether as Asset, price);
          expect(mechanism.isLiquidatable(alone, world.market)).toBe(!above);
        }),
        { numRuns: 60 },
      );
    });
  });
}

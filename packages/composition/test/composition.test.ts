import { describe, expect, it } from '@jest/globals';
import { sellToVenue } from '@liqlab/amm-swap';
import { ExamWorld, examTerms } from '@liqlab/conformance';
import {
  type Chore,
  InvalidParameterError,
  type Liquidation,
  LiquidationPausedError,
  type LiquidationStatus,
  type Num,
} from '@liqlab/core';
import { makerClip } from '@liqlab/dutch-auction';
import { aaveV3, compoundV2 } from '@liqlab/fixed-bonus';
import type { ContainerModule } from 'inversify';
import { fallback, sequence, split } from '../src/index.js';

// 20,000 of debt; a pool so thin that the limit of 10 % blocks most of the collateral.
const thin = { price: 100, debt: 20_000, health: 90, depth: 2 };

class Scene extends ExamWorld {
  constructor(module: ContainerModule, setting = thin) {
    super(module, examTerms({}), setting);
  }

  propose(): Liquidation {
    return this.mechanism.open(this.snapshot(), this.market);
  }

  /** Opens a sale by the chore that it offers, and returns it. */
  opened(): Liquidation {
    const sale = this.propose();
    this.execute(sale, { kind: 'chore', chore: 'open', by: this.keepers[0] });
    return sale;
  }

  execute(sale: Liquidation, action: Parameters<Liquidation['execute']>[0]): void {
    this.market.post(sale.execute(action, this.market));
  }

  advance(sale: Liquidation, seconds: number): LiquidationStatus {
    this.moveTo(this.market.now + seconds, this.setting.price);
    this.market.post(sale.advance(this.market));
    return sale.status;
  }

  /** Debt of the borrower. */
  get left(): Num {
    return this.market.ledger.balance(this.owner, this.debtToken);
  }
}

const auctionGas = 446_658;
const gasOf = (sale: Liquidation, scene: Scene) => (sale.offers(scene.market)[0] as Chore).gas;

describe('sequence', () => {
  const swap = sellToVenue({ rest: 'return', maximumDuration: 60 });
  const module = sequence(swap, makerClip());

  it('auctions what the limit of the swap has blocked', () => {
    const scene = new Scene(module);
    const first = scene.opened();
    expect(scene.advance(first, 12)).toBe('open');
    expect(scene.advance(first, 60)).toBe('settled');
    expect(scene.left.toNumber()).toBeGreaterThan(10_000);
    const second = scene.propose();
    expect(gasOf(second, scene)).toBe(auctionGas);
    scene.execute(second, { kind: 'chore', chore: 'open', by: scene.keepers[0] });
    const take = second.offers(scene.market)[0];
    if (take?.kind !== 'take') throw new Error('The auction sells at a posted price.');
    const { collateral, debt, lot: amount } = take;
    const [by] = scene.keepers;
    scene.execute(second, { kind: 'take', by, collateral, debt, amount });
    expect(second.status).toBe('settled');
    expect(scene.left.toNumber()).toBe(0);
    scene.market.ledger.verify();
  });

  it('is the turn of the first again once a sale of the second is over', () => {
    const scene = new Scene(sequence(swap, compoundV2()));
    const first = scene.opened();
    scene.advance(first, 12);
    scene.advance(first, 60);
    const second = scene.propose();
    const [take] = second.offers(scene.market);
    if (take?.kind !== 'take') throw new Error('Compound sells at a posted price.');
    const { collateral, debt, cost: amount } = take;
    scene.execute(second, { kind: 'take', by: scene.keepers[0], collateral, debt, amount });
    scene.moveTo(scene.market.now + 12, 50);
    expect(scene.propose().offers(scene.market)[0]?.kind).toBe('chore');
  });

  it('passes the first over where it refuses', () => {
    const scene = new Scene(sequence(makerClip({ stopLevel: 1 }), compoundV2()));
    expect(scene.propose().offers(scene.market)[0]?.kind).toBe('take');
  });
});

describe('split', () => {
  const module = split(sellToVenue(), makerClip(), '0.25');

  it('gives a quarter to the first and the rest to the second, at the same time', () => {
    const scene = new Scene(module, { ...thin, depth: 50 });
    const first = scene.opened();
    expect(first.position.debts[0]?.amount.toString()).toBe('5000');
    expect(scene.left.toString()).toBe('15000');
    const second = scene.opened();
    expect([first.status, second.status]).toEqual(['open', 'open']);
    expect(second.position.debts[0]?.amount.toString()).toBe('15000');
    expect(scene.left.toString()).toBe('0');
  });

  it('leaves the whole to the second where the first refuses its part as dust', () => {
    const dusty = makerClip({ collateralLimit: 2_000, dust: 4_000 });
    const scene = new Scene(split(dusty, compoundV2(), 0.5));
    const offer = scene.propose().offers(scene.market)[0];
    expect(offer?.kind === 'take' && offer.cost.toString()).toBe('10000');
  });

  it.each([0, 1, -0.5, Number.NaN])('refuses a share of %d', (share) => {
    expect(() => split(sellToVenue(), makerClip(), share)).toThrow(InvalidParameterError);
  });
});

describe('fallback', () => {
  const paused = makerClip({ stopLevel: 1 });

  it('is the first where that is willing', () => {
    const scene = new Scene(fallback(makerClip(), aaveV3()));
    expect(scene.propose().offers(scene.market)[0]?.kind).toBe('chore');
  });

  it('is the second where the first is paused', () => {
    const scene = new Scene(fallback(paused, aaveV3()));
    expect(scene.propose().offers(scene.market)[0]?.kind).toBe('take');
  });

  it('says why the first refused where both do', () => {
    const scene = new Scene(fallback(paused, makerClip({ stopLevel: 1 })));
    expect(() => scene.propose()).toThrow(LiquidationPausedError);
  });
});

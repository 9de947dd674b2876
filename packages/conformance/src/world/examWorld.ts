import {
  type Account,
  type Arithmetic,
  type Asset,
  type Collateral,
  type Debt,
  exactArithmetic,
  type LiquidationMechanism,
  type Num,
  type NumSource,
  type Position,
} from '@liqlab/core';
import type { ContainerModule } from 'inversify';
import type { ExamTerms } from '../examOptions.js';
import { ScriptedMarket } from '../scriptedMarket.js';
import { deepFreeze } from './deepFreeze.js';
import { ExamVenue } from './examVenue.js';
import { resolveMechanism } from './resolveMechanism.js';
import type { Setting } from './setting.js';

/** The arithmetic of a world, and by what all of its amounts are multiplied. */
export interface WorldUnits {
  readonly arithmetic: Arithmetic;
  readonly scale: number;
}

// Seconds; a mechanism may want to be older than its positions' last change.
const start = 600;
// Added to the health factor, which else would lie where protocols that cut ratios to basis points
// round: there the last bit of a float decides.
const offRound = 1 / 3001;
// Each keeper and the treasury hold so much per unit of the position's debt, keepers also of its
// collateral.
const wealth = 1_000;

/** One unsafe position, its market, two rich keepers, and a fresh instance of the mechanism. */
export class ExamWorld {
  readonly market: ScriptedMarket;
  readonly collateral: Asset;
  readonly debt: Asset;
  readonly debtToken: Asset;
  readonly owner: Account;
  readonly keepers: readonly [Account, Account];
  readonly venue: ExamVenue;
  readonly mechanism: LiquidationMechanism;
  /** The position at the start. */
  readonly position: Position;

  constructor(
    module: ContainerModule,
    readonly terms: ExamTerms,
    readonly setting: Setting,
    readonly units: WorldUnits = { arithmetic: exactArithmetic, scale: 1 },
  ) {
    const market = new ScriptedMarket(units.arithmetic);
    const { ledger } = market;
    this.market = market;
    this.collateral = ledger.addAsset('collateral', terms.decimals.collateral);
    this.debt = ledger.addAsset('debt', terms.decimals.debt);
    this.debtToken = ledger.addAsset('owed debt', terms.decimals.debt);
    this.owner = ledger.addAccount('borrower', 'borrower');
    this.keepers = [this.keeper('keeper 1'), this.keeper('keeper 2')];
    this.venue = this.openVenue();
    this.endowProtocol();
    this.mechanism = resolveMechanism(module, units.arithmetic);
    this.moveTo(start, setting.price);
    this.position = deepFreeze((terms.position ?? singlePosition)(this, setting));
    this.mechanism.observe?.([this.position]);
  }

  /** An amount of this world: scaled, cut to the asset's decimals. */
  amount(value: NumSource, { decimals }: Asset): Num {
    const scaled = exactArithmetic.num(value).times(exactArithmetic.num(this.units.scale));
    return this.units.arithmetic.num(scaled.quantize(decimals, 'down').toString());
  }

  /** Collateral that makes the position about as healthy as was drawn; whole tokens, not scaled. */
  get drawnCollateral(): string {
    const { debt, health, price } = this.setting;
    const { num } = exactArithmetic;
    const { liquidationThreshold } = this.terms;
    return num(debt)
      .times(num(health / 100 + offRound))
      .div(num(liquidationThreshold))
      .div(num(price))
      .quantize(this.collateral.decimals, 'up')
      .toString();
  }

  /** Gives the owner collateral and returns it as a holding of the position. */
  holds(asset: Asset, amount: NumSource): Collateral {
    const held = this.amount(amount, asset);
    const { num } = this.units.arithmetic;
    this.market.ledger.endow(this.owner, asset, held);
    return { asset, amount: held, liquidationThreshold: num(this.terms.liquidationThreshold) };
  }

  /** Gives the owner debt and returns it as a holding of the position. */
  owes(asset: Asset, token: Asset, amount: NumSource): Debt {
    const owed = this.amount(amount, asset);
    this.market.ledger.endow(this.owner, token, owed);
    return { asset, token, amount: owed };
  }

  /** The position as the ledger has it now. */
  snapshot(): Position {
    const { ledger } = this.market;
    return deepFreeze({
      ...this.position,
      collaterals: this.position.collaterals.map((held) => ({
        ...held,
        amount: ledger.balance(this.owner, held.asset),
      })),
      debts: this.position.debts.map((owed) => ({
        ...owed,
        amount: ledger.balance(this.owner, owed.token),
      })),
    });
  }

  /**
   * It is `now`, and oracle and reference price of the collateral in the debt asset are `price`. The
   * collateral of a short is what prices are in.
   */
  moveTo(now: number, price: number): void {
    const isShort = this.setting.side === 'short';
    this.market.now = now;
    this.market.block = Math.floor(now / 12);
    this.market.setPrice(this.collateral, isShort ? 1 : price);
    this.market.setPrice(this.debt, isShort ? 1 / price : 1);
    this.venue.advance(now, price);
  }

  private keeper(name: string): Account {
    const { setting, market } = this;
    const keeper = market.ledger.addAccount('keeper', name);
    market.ledger.endow(keeper, this.debt, this.amount(wealth * setting.debt, this.debt));
    // A market maker may buy from keepers what it has sold before.
    const collateral = this.amount(wealth * Number(this.drawnCollateral), this.collateral);
    market.ledger.endow(keeper, this.collateral, collateral);
    return keeper;
  }

  private endowProtocol(): void {
    const { accounts, ledger } = this.market;
    const cash = this.amount(wealth * this.setting.debt, this.debt);
    for (const holder of [accounts.treasury, accounts.backstop]) {
      ledger.endow(holder, this.debt, cash);
    }
    if (this.setting.side === 'short') {
      const quote = this.amount(wealth * Number(this.drawnCollateral), this.collateral);
      ledger.endow(accounts.backstop, this.collateral, quote);
    }
  }

  private openVenue(): ExamVenue {
    const { num } = exactArithmetic;
    const sold = num(this.drawnCollateral).times(num(this.setting.depth));
    const scaled = sold.times(num(this.units.scale));
    const bought = scaled.times(num(this.setting.price));
    return new ExamVenue(this.market, this.collateral, this.debt, {
      sold: scaled.toString(),
      bought: bought.toString(),
    });
  }
}

/** One collateral and one debt, at the health factor drawn. */
export function singlePosition(world: ExamWorld, { debt, side }: Setting): Position {
  return {
    id: 1,
    owner: world.owner,
    ...(side === 'short' ? { side } : {}),
    collaterals: [world.holds(world.collateral, world.drawnCollateral)],
    debts: [world.owes(world.debt, world.debtToken, debt)],
  };
}

import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  exactArithmetic,
  type LiquidationEvent,
  type NumSource,
  type Position,
} from '@liqlab/core';
import {
  createStabilityPool,
  liquityV1Parameters,
  liquityV1Rules,
  liquityV2Parameters,
  liquityV2Rules,
  type StabilityPool,
} from '../src/index.js';

/** Collateral and debt of a position; whole tokens. */
export type Owed = readonly [collateral: NumSource, debt: NumSource];

/** Liquity v1 with its own minimum ratio of 110 %. */
export function v1(parameters: object = {}, arithmetic: Arithmetic = exactArithmetic) {
  const parsed = liquityV1Parameters.parse({ minimumRatio: '1.1', ...parameters });
  return createStabilityPool('v1', liquityV1Rules(parsed, arithmetic), parsed, arithmetic);
}

/** Liquity v2 with the WETH branch's minimum ratio of 110 %. */
export function v2(parameters: object = {}, arithmetic: Arithmetic = exactArithmetic) {
  const parsed = liquityV2Parameters.parse({ minimumRatio: '1.1', ...parameters });
  return createStabilityPool('v2', liquityV2Rules(parsed, arithmetic), parsed, arithmetic);
}

/** A market at 1,000 with positions 0, 1, 2, …, a pool with so much cash, and a keeper. */
export class PoolWorld {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dollar: Asset;
  readonly token: Asset;
  readonly keeper: Account;
  private readonly owners: Account[] = [];

  constructor(
    readonly mechanism: StabilityPool,
    positions: readonly Owed[],
    cash: NumSource,
    arithmetic: Arithmetic = exactArithmetic,
  ) {
    this.market = new ScriptedMarket(arithmetic);
    const { ledger, accounts } = this.market;
    this.ether = ledger.addAsset('ETH', 18);
    this.dollar = ledger.addAsset('USD', 18);
    this.token = ledger.addAsset('debt:USD', 18);
    this.keeper = this.market.addKeeper('keeper', this.dollar, 0);
    this.market.setPrice(this.ether, 1000);
    this.market.setPrice(this.dollar, 1);
    ledger.endow(accounts.treasury, this.dollar, arithmetic.num(1_000_000));
    ledger.endow(accounts.backstop, this.dollar, arithmetic.num(cash));
    for (const owed of positions) this.addPosition(owed);
    mechanism.observe(this.positions());
  }

  /** Position `id` as the ledger has it. */
  position(id: number): Position {
    const { ledger, arithmetic } = this.market;
    const owner = this.owners[id] as Account;
    const liquidationThreshold = arithmetic.num('0.8');
    const held = ledger.balance(owner, this.ether);
    const owed = ledger.balance(owner, this.token);
    return {
      id,
      owner,
      collaterals: [{ asset: this.ether, amount: held, liquidationThreshold }],
      debts: [{ asset: this.dollar, token: this.token, amount: owed }],
    };
  }

  positions(): readonly Position[] {
    return this.owners.map((_, id) => this.position(id));
  }

  isLiquidatable(id: number): boolean {
    return this.mechanism.isLiquidatable(this.position(id), this.market);
  }

  /** Liquidates position `id`, posts what happened and tells the mechanism. */
  liquidate(id: number): readonly LiquidationEvent[] {
    const sale = this.mechanism.open(this.position(id), this.market);
    const open = { kind: 'chore', chore: 'open', by: this.keeper } as const;
    const events = this.market.post(sale.execute(open, this.market));
    this.market.ledger.verify();
    this.mechanism.observe([this.position(id)]);
    return events;
  }

  /** What position `id` owns and owes in all; `undefined` if it is not in the book. */
  entire(id: number): { collateral: number; debt: number } | undefined {
    const record = this.mechanism.book.find(id);
    if (!record) return undefined;
    const { collateral, debt } = this.mechanism.book.entire(record);
    return { collateral: collateral.toNumber(), debt: debt.toNumber() };
  }

  balance(account: Account, asset: Asset): number {
    return this.market.balance(account, asset).toNumber();
  }

  /** Adds to, or with a negative amount takes from, what a borrower owes. */
  borrow(id: number, amount: number): void {
    const { ledger, arithmetic } = this.market;
    const owner = this.owners[id] as Account;
    if (amount >= 0) ledger.endow(owner, this.token, arithmetic.num(amount));
    else ledger.withdraw(owner, this.token, arithmetic.num(-amount));
    this.mechanism.observe([this.position(id)]);
  }

  private addPosition([collateral, debt]: Owed): void {
    const { ledger, arithmetic } = this.market;
    const owner = ledger.addAccount('borrower', `borrower ${this.owners.length}`);
    this.owners.push(owner);
    ledger.endow(owner, this.ether, arithmetic.num(collateral));
    ledger.endow(owner, this.token, arithmetic.num(debt));
  }
}

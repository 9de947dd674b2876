import { ScriptedMarket } from '@liqlab/conformance';
import type { Account, Arithmetic, Asset, LiquidationEvent, Position } from '@liqlab/core';
import {
  createStabilityPool,
  liquityV1Parameters,
  liquityV1Rules,
  type StabilityPool,
} from '@liqlab/stability-pool';
import type { LiquityCall, LiquityState, Trove } from './liquityCase.js';

/** Digits of ether, of LUSD, and of every price, ratio and sum per unit. */
export const wad = 18;
const minimumRatio = '1.1';

/** The system of one case, in liqlab's terms. */
export class LiquityWorld {
  readonly market: ScriptedMarket;
  readonly mechanism: StabilityPool;
  readonly ether: Asset;
  readonly lusd: Asset;
  readonly token: Asset;
  /** Collateral and debt of the whole system at the start, in raw units. */
  readonly wholes: { readonly ether: string; readonly lusd: string };
  private readonly owners = new Map<string, Account>();
  private readonly names: string[] = [];

  constructor(state: LiquityState, arithmetic: Arithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    const { ledger, accounts } = this.market;
    this.ether = ledger.addAsset('ETH', wad);
    this.lusd = ledger.addAsset('LUSD', wad);
    this.token = ledger.addAsset('debt:LUSD', wad);
    const parameters = liquityV1Parameters.parse({ minimumRatio, depositors: { initialShare: 0 } });
    const rules = liquityV1Rules(parameters, arithmetic);
    this.mechanism = createStabilityPool('liquity-v1', rules, parameters, arithmetic);
    this.wholes = { ether: state.activeColl, lusd: state.activeDebt };
    this.market.setPrice(this.lusd, 1);
    this.setPrice(state.price);
    this.addTroves(state);
    ledger.endow(accounts.backstop, this.lusd, arithmetic.fromRaw(state.spLUSD, wad));
    for (const [name, { compoundedLUSD }] of Object.entries(state.depositors)) {
      this.mechanism.pool.settle(name, arithmetic.fromRaw(compoundedLUSD, wad));
    }
  }

  setPrice(raw: string): void {
    this.market.setPrice(this.ether, this.market.arithmetic.fromRaw(raw, wad).toString());
  }

  /** Number of a trove, as a position's id. */
  id(name: string): number {
    return this.names.indexOf(name);
  }

  name(id: number): string {
    return this.names[id] ?? String(id);
  }

  owner(name: string): Account {
    return this.owners.get(name) as Account;
  }

  /** Does the call as `by`, posts what happened and shows the mechanism the positions after it. */
  call(call: LiquityCall, by: Account): readonly LiquidationEvent[] {
    const events = this.market.post(this.execute(call, by));
    this.mechanism.observe(this.names.map((name) => this.position(name)));
    return events;
  }

  private execute(call: LiquityCall, by: Account): readonly LiquidationEvent[] {
    const { market, mechanism } = this;
    switch (call.op) {
      case 'liquidate': {
        const sale = mechanism.open(this.position(call.trove), market);
        return sale.execute({ kind: 'chore', chore: 'open', by }, market);
      }
      case 'liquidateTroves':
        return mechanism.liquidateRiskiest(Number(call.n), by, market);
      case 'batchLiquidateTroves': {
        const ids = call.troves.map((name) => this.id(name));
        return mechanism.liquidateAll(ids, by, market);
      }
    }
  }

  /** The position as the ledger has it. */
  private position(name: string): Position {
    const { ledger, arithmetic } = this.market;
    const owner = this.owner(name);
    const collateral = ledger.balance(owner, this.ether);
    const debt = ledger.balance(owner, this.token);
    return {
      id: this.id(name),
      owner,
      collaterals: [
        { asset: this.ether, amount: collateral, liquidationThreshold: arithmetic.one },
      ],
      debts: [{ asset: this.lusd, token: this.token, amount: debt }],
    };
  }

  // In the order of the contract's list, which decides between equal ratios.
  private addTroves({ sorted, troves }: LiquityState): void {
    const others = Object.keys(troves).filter((name) => !sorted.includes(name));
    for (const name of [...sorted, ...others]) this.addTrove(name, troves[name] as Trove);
    this.mechanism.observe(this.names.map((name) => this.position(name)));
  }

  private addTrove(name: string, { coll, debt }: Trove): void {
    const { ledger, arithmetic, accounts } = this.market;
    const owner = ledger.addAccount('borrower', name);
    this.names.push(name);
    this.owners.set(name, owner);
    ledger.endow(owner, this.ether, arithmetic.fromRaw(coll, wad));
    ledger.endow(owner, this.token, arithmetic.fromRaw(debt, wad));
    // The contract keeps what borrowers put up for this in its gas pool.
    ledger.endow(accounts.treasury, this.lusd, arithmetic.num(200));
  }
}

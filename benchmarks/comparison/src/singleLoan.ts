import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Asset,
  exactArithmetic,
  type LiquidationMechanism,
  type Num,
  type NumSource,
  type Position,
} from '@liqlab/core';

/** One borrower; whole tokens, the debt asset is worth 1. */
export interface LoanTerms {
  readonly collateral: NumSource;
  readonly debt: NumSource;
  /** Debt asset per collateral asset. */
  readonly price: NumSource;
  /** Loan-to-value, ratio. */
  readonly threshold: NumSource;
}

/** One loan under a real mechanism, in exact arithmetic; its balances are the ledger's. */
export class SingleLoan {
  readonly market = new ScriptedMarket(exactArithmetic);
  readonly collateral: Asset;
  readonly debt: Asset;
  readonly keeper: Account;
  private readonly token: Asset;
  private readonly owner: Account;
  private readonly threshold: Num;

  constructor(
    private readonly mechanism: LiquidationMechanism,
    { collateral, debt, price, threshold }: LoanTerms,
  ) {
    const { ledger } = this.market;
    const { num } = exactArithmetic;
    this.collateral = ledger.addAsset('collateral', 18);
    this.debt = ledger.addAsset('debt', 18);
    this.token = ledger.addAsset('owed debt', 18);
    this.threshold = num(threshold);
    this.market.setPrice(this.collateral, price);
    this.market.setPrice(this.debt, 1);
    this.owner = ledger.addAccount('borrower', 'borrower');
    ledger.endow(this.owner, this.collateral, num(collateral));
    ledger.endow(this.owner, this.token, num(debt));
    this.keeper = this.market.addKeeper('keeper', this.debt, debt);
  }

  get position(): Position {
    const { owner, market, collateral, debt, token, threshold: liquidationThreshold } = this;
    const held = { asset: collateral, amount: market.balance(owner, collateral) };
    return {
      id: 1,
      owner,
      collaterals: [{ ...held, liquidationThreshold }],
      debts: [{ asset: debt, token, amount: market.balance(owner, token) }],
    };
  }

  get owed(): Num {
    return this.market.balance(this.owner, this.token);
  }

  get held(): Num {
    return this.market.balance(this.owner, this.collateral);
  }

  get isLiquidatable(): boolean {
    return this.mechanism.isLiquidatable(this.position, this.market);
  }

  /** The most that one liquidation may repay now. */
  get largestRepayment(): Num {
    const [offer] = this.mechanism.open(this.position, this.market).offers(this.market);
    return offer?.kind === 'take' ? offer.cost : exactArithmetic.zero;
  }

  /** Repays `amount` of the debt; returns the collateral seized. */
  repay(amount: Num): Num {
    const before = this.held;
    const sale = this.mechanism.open(this.position, this.market);
    const { keeper: by, collateral, debt } = this;
    const take = { kind: 'take', by, collateral, debt, amount, sizedBy: 'debt' } as const;
    this.market.post(sale.execute(take, this.market));
    return before.minus(this.held);
  }
}

import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  exactArithmetic,
  type LiquidationEvent,
  type LiquidationMechanism,
  type Num,
  type NumSource,
  type Position,
  type Take,
  type TakeAction,
} from '@liqlab/core';

/** A borrower, a rich keeper, ether as collateral and dai as debt, both with 18 decimals. */
export class LendingWorld {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly daiRecord: Asset;
  readonly owner: Account;
  readonly keeper: Account;

  constructor(readonly arithmetic: Arithmetic = exactArithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    const { ledger } = this.market;
    this.ether = ledger.addAsset('ETH', 18);
    this.dai = ledger.addAsset('DAI', 18);
    this.daiRecord = ledger.addAsset('debt:DAI', 18);
    this.owner = ledger.addAccount('borrower', 'borrower');
    this.keeper = this.market.addKeeper('keeper', this.dai, '1e12');
    this.market.setPrice(this.dai, 1);
  }

  /** Another asset that the borrower may hold or owe, and the record of what is owed in it. */
  addAsset(id: string, price: NumSource): { asset: Asset; record: Asset } {
    const asset = this.market.ledger.addAsset(id, 18);
    this.market.setPrice(asset, price);
    this.market.ledger.endow(this.keeper, asset, this.arithmetic.num('1e12'));
    return { asset, record: this.market.ledger.addAsset(`debt:${id}`, 18) };
  }

  /** A position with `ether` against `dai`, at an ether price of `price`. */
  position(ether: NumSource, dai: NumSource, price: NumSource, threshold = 0.8): Position {
    this.market.setPrice(this.ether, price);
    return {
      id: 1,
      owner: this.owner,
      collaterals: [this.collateral(this.ether, ether, threshold)],
      debts: [this.debt(this.dai, this.daiRecord, dai)],
    };
  }

  collateral(asset: Asset, amount: NumSource, threshold: number) {
    const { num } = this.arithmetic;
    this.market.ledger.endow(this.owner, asset, num(amount));
    return { asset, amount: num(amount), liquidationThreshold: num(threshold) };
  }

  debt(asset: Asset, token: Asset, amount: NumSource) {
    this.market.ledger.endow(this.owner, token, this.arithmetic.num(amount));
    return { asset, token, amount: this.arithmetic.num(amount) };
  }

  take(amount: NumSource | Num, more: Partial<TakeAction> = {}): TakeAction {
    return {
      kind: 'take',
      by: this.keeper,
      collateral: this.ether,
      debt: this.dai,
      amount: typeof amount === 'object' ? amount : this.arithmetic.num(amount),
      ...more,
    };
  }

  /** Opens, takes and posts to the ledger. */
  liquidate(
    mechanism: LiquidationMechanism,
    position: Position,
    action: TakeAction,
  ): readonly LiquidationEvent[] {
    return this.market.post(mechanism.open(position, this.market).execute(action, this.market));
  }

  /** The only offer of a position with one collateral and one debt. */
  offer(mechanism: LiquidationMechanism, position: Position): Take {
    const [offer, ...others] = mechanism.open(position, this.market).offers(this.market);
    if (offer?.kind !== 'take' || others.length > 0) throw new Error('One take was expected.');
    return offer;
  }

  /** What an account holds, as text. */
  holds(account: Account, asset: Asset): string {
    return this.market.ledger.balance(account, asset).toString();
  }
}

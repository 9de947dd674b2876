import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Arithmetic,
  type Asset,
  exactArithmetic,
  type LiquidationEvent,
  type NumSource,
  type Offer,
  type Position,
} from '@liqlab/core';
import { Llamma, type LlammaSale, llammaParameters } from '../src/index.js';

/** A borrower with a position. */
export interface Borrower {
  readonly owner: Account;
  readonly position: Position;
}

/** Ether at 2,000 against dai, a rich keeper, and the mechanism with its defaults. */
export class SaleFixture {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly owed: Asset;
  readonly keeper: Account;
  readonly mechanism: Llamma;
  private borrowers = 0;

  constructor(
    parameters: unknown = {},
    readonly arithmetic: Arithmetic = exactArithmetic,
  ) {
    const market = new ScriptedMarket(arithmetic);
    this.market = market;
    this.ether = market.ledger.addAsset('ETH', 18);
    this.dai = market.ledger.addAsset('DAI', 18);
    this.owed = market.ledger.addAsset('debt:DAI', 18);
    this.keeper = market.addKeeper('kay', this.dai, '100000000');
    market.ledger.endow(this.keeper, this.ether, arithmetic.num('100000'));
    this.mechanism = new Llamma('llamma', llammaParameters.parse(parameters), arithmetic);
    this.at(0, 2000);
  }

  /** It is this second and the oracle shows this price. */
  at(now: number, price: NumSource): void {
    this.market.now = now;
    this.market.setPrice(this.ether, price);
    this.market.setPrice(this.dai, 1);
  }

  borrow(collateral: NumSource, debt: NumSource): Borrower {
    const { ledger } = this.market;
    const { num } = this.arithmetic;
    this.borrowers += 1;
    const owner = ledger.addAccount('borrower', `borrower ${this.borrowers}`);
    ledger.endow(owner, this.ether, num(collateral));
    ledger.endow(owner, this.owed, num(debt));
    const held = { asset: this.ether, amount: num(collateral), liquidationThreshold: num('0.85') };
    const debts = [{ asset: this.dai, token: this.owed, amount: num(debt) }];
    return { owner, position: { id: this.borrowers, owner, collaterals: [held], debts } };
  }

  /** Proposes a sale and puts the collateral into its bands. */
  enter({ position }: Borrower): LlammaSale {
    const sale = this.mechanism.open(position, this.market);
    this.chore(sale, 'open');
    return sale;
  }

  chore(sale: LlammaSale, chore: 'open' | 'settle'): readonly LiquidationEvent[] {
    const { market, keeper } = this;
    return market.post(sale.execute({ kind: 'chore', by: keeper, chore }, market));
  }

  swap(sale: LlammaSale, sell: Asset, amount: NumSource, least: NumSource = 0) {
    const { market, keeper, arithmetic } = this;
    const [amountIn, minimumOut] = [arithmetic.num(amount), arithmetic.num(least)];
    const action = { kind: 'swap', by: keeper, sell, amountIn, minimumOut } as const;
    return market.post(sale.execute(action, market));
  }

  /** Trades until the AMM's quotes are within its fee of the oracle price. */
  arbitrage(sale: LlammaSale): void {
    const price = this.market.price(this.ether).toNumber();
    for (const offer of this.offers(sale, 'swap')) {
      const value = (amount: number) =>
        offer.sell === this.dai
          ? offer.quote(amount) * price - amount
          : offer.quote(amount) - amount * price;
      let [low, high] = [0, offer.maximumIn];
      for (let step = 0; step < 60; step += 1) {
        const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
        if (value(left) < value(right)) low = left;
        else high = right;
      }
      const best = value(offer.maximumIn) >= value(low) ? offer.maximumIn : low;
      if (value(best) > 1) this.swap(sale, offer.sell, best);
    }
  }

  offers<Kind extends Offer['kind']>(sale: LlammaSale, kind: Kind) {
    const all = sale.offers(this.market);
    return all.filter((offer): offer is Extract<Offer, { kind: Kind }> => offer.kind === kind);
  }

  balance(account: Account, asset: Asset): number {
    return this.market.ledger.balance(account, asset).toNumber();
  }
}

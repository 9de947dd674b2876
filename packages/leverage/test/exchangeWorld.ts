import { ScriptedMarket } from '@liqlab/conformance';
import {
  type Account,
  type Asset,
  exactArithmetic,
  type Num,
  type NumSource,
  type Position,
  type Side,
  type Venue,
} from '@liqlab/core';
import { Leverage, type LeverageRules } from '../src/index.js';

const { num } = exactArithmetic;

/** A pool without a fee between two assets, in one direction. */
class TestPool implements Venue {
  constructor(
    private readonly market: ScriptedMarket,
    readonly account: Account,
    private readonly sold: Asset,
    private readonly bought: Asset,
  ) {}

  midPrice(): number {
    const [x, y] = this.reserves();
    return y / x;
  }
  quoteSell(lot: number): number {
    const [x, y] = this.reserves();
    return (y * lot) / (x + lot);
  }
  previewSell(lot: Num): Num {
    const { market, account, sold, bought } = this;
    const [x, y] = [market.balance(account, sold), market.balance(account, bought)];
    return y.times(lot).div(x.plus(lot)).quantize(bought.decimals, 'down');
  }
  sell(lot: Num): Num {
    return this.previewSell(lot);
  }
  quoteBuy(): number {
    throw new Error('nobody buys here');
  }
  previewBuy(): Num {
    throw new Error('nobody buys here');
  }
  buy(): Num {
    throw new Error('nobody buys here');
  }

  private reserves(): readonly [number, number] {
    const { market, account, sold, bought } = this;
    return [market.balance(account, sold).toNumber(), market.balance(account, bought).toNumber()];
  }
}

/** An exchange with longs and shorts, a pool of both assets, and a ledger. */
export class ExchangeWorld {
  readonly market = new ScriptedMarket(exactArithmetic);
  readonly asset = this.market.ledger.addAsset('ETH', 18);
  readonly quote = this.market.ledger.addAsset('USDC', 18);
  readonly owedAsset = this.market.ledger.addAsset('owed ETH', 18);
  readonly owedQuote = this.market.ledger.addAsset('owed USDC', 18);
  readonly exchange: Leverage;
  readonly positions: Position[] = [];
  readonly pool = this.market.ledger.addAccount('venue', 'pool');
  private readonly keeper = this.market.addKeeper('bot', this.quote, 0);

  constructor(rules: LeverageRules, fund: NumSource = 0) {
    const { market, asset, quote, pool } = this;
    this.exchange = new Leverage('leverage/test', rules, exactArithmetic);
    market.setPrice(quote, 1);
    market.setVenue(asset, new TestPool(market, pool, asset, quote));
    market.setVenue(quote, new TestPool(market, pool, quote, asset));
    market.ledger.endow(market.accounts.backstop, quote, num(fund));
  }

  /** Oracle price, and what the pool holds: so many of the asset at that price. */
  set(price: NumSource, depth: NumSource): void {
    const { market, asset, quote, pool } = this;
    market.setPrice(asset, price);
    for (const one of [asset, quote]) {
      market.ledger.withdraw(pool, one, market.balance(pool, one));
    }
    market.ledger.endow(pool, asset, num(depth));
    market.ledger.endow(pool, quote, num(depth).times(num(price)));
  }

  /** Opens a position: cash is what a long owes and a short holds. */
  enter(side: Side, size: NumSource, cash: NumSource, entry: NumSource): Position {
    const { market, asset, quote, owedAsset, owedQuote } = this;
    const id = this.positions.length;
    const owner = market.ledger.addAccount('borrower', `${side} ${id}`);
    const [held, owed, token] =
      side === 'long' ? [asset, quote, owedQuote] : [quote, asset, owedAsset];
    const [holding, debt] = side === 'long' ? [num(size), num(cash)] : [num(cash), num(size)];
    market.ledger.endow(owner, held, holding);
    market.ledger.endow(owner, token, debt);
    const position = {
      id,
      owner,
      side,
      entryPrice: num(entry),
      collaterals: [{ asset: held, amount: holding, liquidationThreshold: num('0.9') }],
      debts: [{ asset: owed, token, amount: debt }],
    };
    this.positions.push(position);
    this.exchange.observe([position]);
    return position;
  }

  /** Closes a position by force and lets the exchange see what became of all of them. */
  close(position: Position) {
    const { market, exchange } = this;
    const sale = exchange.open(this.now(position), market);
    const events = sale.execute({ kind: 'chore', chore: 'open', by: this.keeper }, market);
    market.post(events);
    exchange.observe(this.positions.map((one) => this.now(one)));
    return events;
  }

  /** The position as the ledger has it. */
  now(position: Position): Position {
    const { owner, collaterals, debts } = position;
    const balance = (asset: Asset) => this.market.balance(owner, asset);
    return {
      ...position,
      collaterals: collaterals.map((held) => ({ ...held, amount: balance(held.asset) })),
      debts: debts.map((owed) => ({ ...owed, amount: balance(owed.token) })),
    };
  }
}

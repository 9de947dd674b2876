import { ScriptedMarket } from '@liqlab/conformance';
import type {
  Account,
  Arithmetic,
  Asset,
  ChoreName,
  LiquidationEvent,
  Num,
  NumSource,
  Offer,
  Position,
} from '@liqlab/core';
import { MakerFlip, type MakerFlipSale, makerFlipParameters } from '../src/index.js';

/** A vault of 50 ETH and 6,000 DAI at 170 DAI: unsafe at a liquidation threshold of 2/3. */
export class AuctionFixture {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly debtToken: Asset;
  readonly owner: Account;
  readonly anna: Account;
  readonly boris: Account;
  readonly mechanism: MakerFlip;

  constructor(
    readonly arithmetic: Arithmetic,
    parameters: unknown = {},
  ) {
    this.market = new ScriptedMarket(arithmetic);
    this.ether = this.market.ledger.addAsset('ETH', 18);
    this.dai = this.market.ledger.addAsset('DAI', 18);
    this.debtToken = this.market.ledger.addAsset('debt:DAI', 18);
    this.owner = this.market.ledger.addAccount('borrower', 'owner');
    this.anna = this.market.addKeeper('anna', this.dai, '1000000');
    this.boris = this.market.addKeeper('boris', this.dai, '1000000');
    this.mechanism = new MakerFlip('flip', makerFlipParameters.parse(parameters), arithmetic);
    this.market.setPrice(this.ether, '170');
  }

  num(value: NumSource): Num {
    return this.arithmetic.num(value);
  }

  vault(collateral: NumSource = 50, debt: NumSource = 6_000, index?: NumSource): Position {
    const { ledger } = this.market;
    ledger.endow(this.owner, this.ether, this.num(collateral));
    ledger.endow(this.owner, this.debtToken, this.num(debt));
    return {
      id: 1,
      owner: this.owner,
      collaterals: [
        {
          asset: this.ether,
          amount: this.num(collateral),
          liquidationThreshold: this.num('0.6666666666'),
        },
      ],
      debts: [
        {
          asset: this.dai,
          amount: this.num(debt),
          token: this.debtToken,
          index: index === undefined ? undefined : this.num(index),
        },
      ],
    };
  }

  opened(position = this.vault()): MakerFlipSale {
    const sale = this.mechanism.open(position, this.market);
    this.chore(sale, 'open');
    return sale;
  }

  chore(sale: MakerFlipSale, chore: ChoreName): readonly LiquidationEvent[] {
    return this.post(sale.execute({ kind: 'chore', by: this.anna, chore }, this.market));
  }

  bid(sale: MakerFlipSale, by: Account, amount: Num, lot = sale.auction?.lot as Num) {
    return this.post(sale.execute({ kind: 'bid', by, amount, lot }, this.market));
  }

  lower(sale: MakerFlipSale, by: Account, lot: Num, cost = sale.auction?.tab as Num) {
    return this.post(sale.execute({ kind: 'reverse-bid', by, lot, cost }, this.market));
  }

  /** The sale's only offer, if it is of this kind. */
  offer<Kind extends Offer['kind']>(sale: MakerFlipSale, kind: Kind) {
    const [offer, ...others] = sale.offers(this.market);
    if (offer?.kind !== kind || others.length > 0) throw new Error(`no single ${kind}`);
    return offer as Extract<Offer, { kind: Kind }>;
  }

  balance(account: Account, asset: Asset): string {
    return this.market.ledger.balance(account, asset).toString();
  }

  private post(events: readonly LiquidationEvent[]): readonly LiquidationEvent[] {
    this.market.post(events);
    this.market.ledger.verify();
    return events;
  }
}

import { ScriptedMarket } from '@liqlab/conformance';
import type {
  Account,
  Arithmetic,
  Asset,
  Chore,
  ChoreName,
  Liquidation,
  LiquidationEvent,
  Num,
  NumSource,
  Offer,
  Position,
  Take,
} from '@liqlab/core';

/** The last decimal of an 18-decimal token. */
export const wei = '0.000000000000000001';

/** A market at 2,000 DAI per ETH with two keepers, one borrower and a treasury that can pay rewards. */
export class AuctionFixture {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly debtToken: Asset;
  readonly owner: Account;
  readonly anna: Account;
  readonly boris: Account;

  constructor(readonly arithmetic: Arithmetic) {
    this.market = new ScriptedMarket(arithmetic);
    this.ether = this.market.ledger.addAsset('ETH', 18);
    this.dai = this.market.ledger.addAsset('DAI', 18);
    this.debtToken = this.market.ledger.addAsset('debt:DAI', 18);
    this.owner = this.market.ledger.addAccount('borrower', 'owner');
    this.anna = this.market.addKeeper('anna', this.dai, '100000000');
    this.boris = this.market.addKeeper('boris', this.dai, '100000000');
    this.market.ledger.endow(this.market.accounts.treasury, this.dai, this.num(1_000_000));
    this.market.setPrice(this.ether, 2_000);
    this.market.setPrice(this.dai, 1);
  }

  num(value: NumSource): Num {
    return this.arithmetic.num(value);
  }

  /** 10 ETH against 15,000 DAI at a threshold of 2/3: unsafe below 2,250 DAI per ETH. */
  vault(collateral: NumSource = 10, debt: NumSource = 15_000, index?: NumSource): Position {
    const { ledger } = this.market;
    ledger.endow(this.owner, this.ether, this.num(collateral));
    ledger.endow(this.owner, this.debtToken, this.num(debt));
    return {
      id: 7,
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

  chore(sale: Liquidation, chore: ChoreName): readonly LiquidationEvent[] {
    return this.post(sale.execute({ kind: 'chore', by: this.anna, chore }, this.market));
  }

  take(
    sale: Liquidation,
    amount: NumSource | Num,
    { by = this.anna, priceLimit }: { by?: Account; priceLimit?: NumSource } = {},
  ): readonly LiquidationEvent[] {
    return this.post(
      sale.execute(
        {
          kind: 'take',
          by,
          collateral: this.ether,
          debt: this.dai,
          amount: typeof amount === 'object' ? amount : this.num(amount),
          ...(priceLimit !== undefined && { priceLimit: this.num(priceLimit) }),
        },
        this.market,
      ),
    );
  }

  /** The sale's only offer, if it is a purchase. */
  takeOffer(sale: Liquidation): Take {
    return this.onlyOffer(sale, 'take');
  }

  /** The sale's only offer, if it is this work. */
  choreOffer(sale: Liquidation, chore: ChoreName): Chore {
    const offer: Chore = this.onlyOffer(sale, 'chore');
    if (offer.chore !== chore) throw new Error(`the chore is ${offer.chore}`);
    return offer;
  }

  balance(account: Account, asset: Asset): string {
    return this.market.ledger.balance(account, asset).toString();
  }

  private onlyOffer<Kind extends Offer['kind']>(sale: Liquidation, kind: Kind) {
    const [offer, ...others] = sale.offers(this.market);
    if (offer?.kind !== kind || others.length > 0) throw new Error(`no single ${kind}`);
    return offer as Extract<Offer, { kind: Kind }>;
  }

  private post(events: readonly LiquidationEvent[]): readonly LiquidationEvent[] {
    this.market.post(events);
    this.market.ledger.verify();
    return events;
  }
}

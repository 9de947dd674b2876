import { ScriptedMarket } from '@liqlab/conformance';
import type { Account, Arithmetic, Asset, LiquidationEvent, Num, Position } from '@liqlab/core';
import { type Auction, MakerFlip, MakerFlipSale } from '@liqlab/english-auction';
import {
  decimal,
  type FlipCase,
  type FlipParameters,
  type FlipState,
  type FlipStep,
  rad,
  ray,
  readParameters,
  type Urn,
  wad,
} from './flipCase.js';

/** The vectors' world in liqlab's terms: accounts, vaults, auctions, and the preset itself. */
export class FlipWorld {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly owed: Asset;
  readonly mechanism: MakerFlip;
  readonly rate: Num;
  readonly vaults = new Map<string, Position>();
  readonly keepers = new Map<string, Account>();
  readonly sales = new Map<string, MakerFlipSale>();
  /** First bids of authorised kicks, which the contract books without a payment. */
  unpaidBids: Num;
  private readonly parameters: FlipParameters;

  constructor(
    { start, params, initial }: FlipCase,
    readonly arithmetic: Arithmetic,
  ) {
    this.market = new ScriptedMarket(arithmetic);
    this.ether = this.market.ledger.addAsset('ETH', wad);
    this.dai = this.market.ledger.addAsset('DAI', rad);
    this.owed = this.market.ledger.addAsset('debt:DAI', wad);
    this.parameters = { ...params };
    this.mechanism = new MakerFlip('maker-flip', readParameters(params), arithmetic);
    this.rate = arithmetic.fromRaw(params.rate, ray);
    this.unpaidBids = arithmetic.zero;
    this.market.now = Number(start);
    this.setSpot(params.spot1);
    for (const name of Object.keys(initial.urns)) this.addVault(name, params.urns[name]);
    for (const [name, dai] of Object.entries({ ...params.keeperDai, deployer: '0' })) {
      this.keepers.set(name, this.market.addKeeper(name, this.dai, decimal(dai, rad)));
    }
  }

  /** An auction by its number; for a number not given yet, a sale that never began. */
  sale(id = ''): MakerFlipSale {
    const [anyVault] = this.vaults.values();
    return this.sales.get(id) ?? new MakerFlipSale(anyVault as Position, this.mechanism);
  }

  propose({ urn = '' }: FlipStep): MakerFlipSale {
    return this.mechanism.open(this.vaults.get(urn) as Position, this.market);
  }

  /** Opens a proposal and keeps what it leaves of the vault. */
  open(sale: MakerFlipSale, { urn = '' }: FlipStep): Auction {
    const by = this.keeper('k1');
    this.post(sale.execute({ kind: 'chore', chore: 'open', by }, this.market));
    const auction = sale.auction as Auction;
    const { owner, collaterals, debts } = sale.position;
    const [ink, art] = [collaterals[0]?.amount as Num, debts[0]?.amount as Num];
    const rest = this.vault(owner, ink.minus(auction.lot), art.minus(auction.debtAmount));
    this.vaults.set(urn, rest);
    return auction;
  }

  /** Starts an auction for an authorised contract, which is given beforehand what it puts up. */
  kick({ usr = '', from = '', lot, bid, tab }: FlipStep): MakerFlipSale {
    const by = this.keeper(from);
    const terms = { by, lot: this.wad(lot), bid: this.rad(bid), tab: this.rad(tab) };
    this.market.ledger.endow(by, this.ether, terms.lot);
    this.market.ledger.endow(by, this.dai, terms.bid);
    this.unpaidBids = this.unpaidBids.plus(terms.bid);
    const vault = this.vaults.get(usr) as Position;
    const { sale, opened } = this.mechanism.kick(vault, terms, this.market);
    this.post([opened]);
    return sale;
  }

  /** Any other call on an auction; `before` is the contract's state in which its bidder chose. */
  act(step: FlipStep, before: FlipState): readonly LiquidationEvent[] {
    const { market } = this;
    const sale = this.sale(step.id);
    const by = this.keeper(step.from ?? 'k1');
    if (step.op === 'yank') return [sale.yank(by, market)];
    if (step.op === 'deal') return sale.execute({ kind: 'chore', chore: 'settle', by }, market);
    if (step.op === 'tick') return sale.execute({ kind: 'chore', chore: 'reset', by }, market);

    const lot = this.copied(step, 'lot', ['lot'], before) ?? this.wad(step.lot);
    const amount = this.copied(step, 'bid', ['bid', 'tab'], before) ?? this.rad(step.bid);
    return step.op === 'tend'
      ? sale.execute({ kind: 'bid', by, lot, amount }, market)
      : sale.execute({ kind: 'reverse-bid', by, lot, cost: amount }, market);
  }

  /** Sets one governance value. */
  file({ what, value = '' }: FlipStep): void {
    if (what === 'spot') {
      this.setSpot(value);
      return;
    }
    this.parameters[what as keyof FlipParameters] = value;
    this.mechanism.govern(readParameters(this.parameters));
  }

  /** Books events; only exact arithmetic compares totals, which in float64 are left with noise. */
  post(events: readonly LiquidationEvent[]): void {
    if (this.arithmetic.name === 'exact') this.market.post(events);
  }

  /** A bidder who named a figure of the auction names the port's own, which a float64 may be off. */
  private copied(
    { id = '', ...step }: FlipStep,
    named: 'lot' | 'bid',
    fields: readonly ('lot' | 'bid' | 'tab')[],
    before: FlipState,
  ): Num | undefined {
    const field = fields.find((candidate) => before.bids[id]?.[candidate] === step[named]);
    return field && this.sale(id).auction?.[field];
  }

  private addVault(name: string, { ink, art }: Urn = { ink: '0', art: '0' }): void {
    const owner = this.market.ledger.addAccount('borrower', name);
    this.market.ledger.endow(owner, this.ether, this.wad(ink));
    this.market.ledger.endow(owner, this.owed, this.wad(art));
    this.vaults.set(name, this.vault(owner, this.wad(ink), this.wad(art)));
  }

  private vault(owner: Account, ink: Num, art: Num): Position {
    // The oracle price is Maker's spot, in which the liquidation ratio already is.
    const liquidationThreshold = this.arithmetic.one;
    return {
      id: owner.index,
      owner,
      collaterals: [{ asset: this.ether, amount: ink, liquidationThreshold }],
      debts: [{ asset: this.dai, amount: art, index: this.rate, token: this.owed }],
    };
  }

  private setSpot(spot: string): void {
    this.market.setPrice(this.ether, decimal(spot, ray));
  }

  private keeper(name: string): Account {
    return this.keepers.get(name) as Account;
  }

  private wad(amount = '0'): Num {
    return this.arithmetic.fromRaw(amount, wad);
  }

  private rad(amount = '0'): Num {
    return this.arithmetic.fromRaw(amount, rad);
  }
}

import { ScriptedMarket } from '@liqlab/conformance';
import type { Account, Arithmetic, Asset, Filled, Num, Position } from '@liqlab/core';
import { MakerClip, MakerClipSale, type SaleState, soleHoldings } from '@liqlab/dutch-auction';
import { decimal, rad, ray, wad } from '../makerUnits.js';
import { ClipBooks } from './clipBooks.js';
import {
  type ClipCase,
  type ClipParameters,
  type ClipSale,
  type ClipStep,
  readParameters,
  type Urn,
} from './clipCase.js';

/** The vectors' world in liqlab's terms: accounts, vaults, sales, and the preset itself. */
export class ClipWorld {
  readonly market: ScriptedMarket;
  readonly ether: Asset;
  readonly dai: Asset;
  readonly owed: Asset;
  readonly mechanism: MakerClip;
  readonly vaults = new Map<string, Position>();
  readonly keepers = new Map<string, Account>();
  readonly sales = new Map<string, MakerClipSale>();
  readonly books: ClipBooks;
  /** Whether the last poke found a price. */
  hasSafetyPrice = true;
  private readonly rate: Num;
  private parameters: ClipParameters;

  constructor(
    { start, params, initial }: ClipCase,
    readonly arithmetic: Arithmetic,
  ) {
    this.market = new ScriptedMarket(arithmetic);
    this.ether = this.market.ledger.addAsset('ETH', wad);
    this.dai = this.market.ledger.addAsset('DAI', rad);
    this.owed = this.market.ledger.addAsset('debt:DAI', wad);
    this.books = new ClipBooks(this.market, this.dai, arithmetic.fromRaw(initial.vowSin, rad));
    this.rate = arithmetic.fromRaw(params.rate, ray);
    this.parameters = params;
    this.mechanism = this.deploy(params.upchost);
    this.market.now = Number(start);
    this.market.setPrice(this.dai, decimal(params.par, ray));
    this.market.setPrice(this.ether, decimal(params.price1, wad));
    for (const [name, urn] of Object.entries(initial.urns)) this.addVault(name, urn);
    for (const [name, dai] of Object.entries({ ...params.keeperDai, admin: '0' })) {
      this.keepers.set(name, this.market.addKeeper(name, this.dai, decimal(dai, rad)));
    }
    this.poke();
  }

  /** A sale by its number; for a number not given yet, a sale that never began. */
  sale(id = ''): MakerClipSale {
    return this.sales.get(id) ?? new MakerClipSale(this.mechanism, this.anyVault());
  }

  /** Proposes the sale of a vault and opens it. */
  bark({ urn = '', kpr = '' }: ClipStep): SaleState {
    const position = this.vaults.get(urn) as Position;
    const sale = this.mechanism.open(position, this.market);
    this.doChore(sale, 'open', kpr);
    const state = sale.state as SaleState;
    this.vaults.set(urn, remaining(position, state));
    this.sales.set(String(this.sales.size + 1), sale);
    return state;
  }

  redo({ id, kpr = '' }: ClipStep): SaleState {
    const sale = this.sale(id);
    this.doChore(sale, 'reset', kpr);
    return sale.state as SaleState;
  }

  /** Buys; the contract lets the buyer name another account (`who`) to receive the collateral. */
  take({ id, amt, max, who = '', from = '' }: ClipStep, before: ClipSale | undefined): Filled {
    const { market, ether: collateral, dai: debt } = this;
    const sale = this.sale(id);
    const by = this.keeper(from);
    // A buyer who named a figure of the sale names the port's own, which a float64 may be off.
    const amount = (amt === before?.lot && sale.state?.lot) || this.amount(amt, wad);
    const isAtPrice = max === before?.price && sale.status === 'open';
    const priceLimit = isAtPrice ? sale.condition(market.now).price : this.amount(max, ray);
    const action = { kind: 'take', by, collateral, debt, amount, priceLimit } as const;
    const events = sale.execute(action, market);
    this.books.post(events);
    const [filled] = events as readonly [Filled];
    if (who !== from) this.handOn(filled, this.keeper(who));
    return filled;
  }

  yank({ id }: ClipStep): void {
    this.books.post(this.sale(id).withdraw(this.keeper('admin'), this.market));
  }

  price({ val = '0', has, poke }: ClipStep): void {
    this.market.setPrice(this.ether, has ? decimal(val, wad) : undefined);
    if (!poke) return;
    this.poke();
    this.hasSafetyPrice = has === true && val !== '0';
  }

  /**
   * Sets one governance value.
   *
   * @throws {@link InvalidParameterError}
   */
  file({ what = '', value = '0' }: ClipStep): void {
    if (what === 'par') {
      this.market.setPrice(this.dai, decimal(value, ray));
      return;
    }
    const parameters = { ...this.parameters, [what]: value };
    this.mechanism.govern(readParameters(parameters));
    this.parameters = parameters;
  }

  /** The contract's deployment has no minimum remainder until its first `upchost`. */
  private deploy(hasMinimumRemainder: boolean): MakerClip {
    const { dust } = this.parameters;
    const initial = { ...this.parameters, dust: hasMinimumRemainder ? dust : '0' };
    const mechanism = new MakerClip('maker-clip', readParameters(initial), this.arithmetic);
    mechanism.govern(readParameters(this.parameters));
    return mechanism;
  }

  private poke(): void {
    this.mechanism.poke(soleHoldings(this.anyVault()), this.market);
  }

  private handOn({ by, sold }: Filled, to: Account): void {
    if (this.arithmetic.name === 'fast') return;
    this.market.ledger.post({ transfers: [{ asset: this.ether, from: by, to, amount: sold }] });
  }

  private doChore(sale: MakerClipSale, chore: 'open' | 'reset', keeper: string): void {
    const by = this.keeper(keeper);
    this.books.post(sale.execute({ kind: 'chore', chore, by }, this.market));
  }

  private addVault(name: string, { ink, art }: Urn): void {
    const owner = this.market.ledger.addAccount('borrower', name);
    const [collateral, debt] = [this.amount(ink, wad), this.amount(art, wad)];
    this.market.ledger.endow(owner, this.ether, collateral);
    this.market.ledger.endow(owner, this.owed, debt);
    // The parameter liquidationRatio (mat) stands for the threshold.
    const liquidationThreshold = this.arithmetic.one;
    this.vaults.set(name, {
      id: owner.index,
      owner,
      collaterals: [{ asset: this.ether, amount: collateral, liquidationThreshold }],
      debts: [{ asset: this.dai, amount: debt, index: this.rate, token: this.owed }],
    });
  }

  private anyVault(): Position {
    const [vault] = this.vaults.values();
    return vault as Position;
  }

  private keeper(name: string): Account {
    return this.keepers.get(name) as Account;
  }

  private amount(raw = '0', decimals: number): Num {
    return this.arithmetic.fromRaw(raw, decimals);
  }
}

/** What the opening of a sale leaves of the vault. */
function remaining(position: Position, { lot, debtTokens }: SaleState): Position {
  const { collateral, debt } = soleHoldings(position);
  return {
    ...position,
    collaterals: [{ ...collateral, amount: collateral.amount.minus(lot) }],
    debts: [{ ...debt, amount: debt.amount.minus(debtTokens) }],
  };
}

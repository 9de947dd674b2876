import {
  type Action,
  type Asset,
  type Chore,
  type Closed,
  type Debt,
  type Filled,
  HealthyPositionError,
  InsufficientFundsError,
  InvalidAmountError,
  type Liquidation,
  type LiquidationEvent,
  type LiquidationStatus,
  type MarketView,
  NoSuchOfferError,
  NotBorrowedError,
  NotCollateralError,
  type Num,
  type Offer,
  type Position,
  type ProtocolAccounts,
  SaleClosedError,
  type Seconds,
  type TakeAction,
  type Transfer,
} from '@liqlab/core';
import { checkKeeperLimits } from '../checkKeeperLimits.js';
import { absorbedEvent } from './absorbedEvent.js';
import { absorption } from './absorption.js';
import { accountLiquidity } from './accountLiquidity.js';
import type { CometMarket } from './cometMarket.js';
import { Lots } from './lots.js';
import { Obligations } from './obligations.js';
import type { CompoundV3Terms } from './terms.js';

/**
 * One position, absorbed by the opening and sold piece by piece after that.
 *
 * On the chain the reserves pay the debt and the borrower's surplus at the absorption, with money
 * that the ledger of a run does not have: reserves start at zero and the lenders' cash is lent out.
 * So what is promised at the absorption is paid as the collateral is sold: the surplus to the
 * borrower, then the debt to the lender, then the protocol's gain to the treasury. Collateral and
 * record of the debt wait in escrow. When the lot is sold, debt that its proceeds did not cover is
 * bad debt. When the reserves reach their target first, the sale ends, the collateral stays with the
 * treasury, and the treasury pays what is still owed: reserves are what all sales have raised less
 * all that was promised, so at a target of zero or more the treasury holds at least that.
 */
export class CompoundV3Sale implements Liquidation {
  private state: 'proposed' | 'open' | 'settled' = 'proposed';
  private readonly lots: Lots;
  private obligations: Obligations | undefined;
  // Assets of which something can still be bought; what is left of the others is dust.
  private readonly saleable = new Set<Asset>();

  constructor(
    readonly position: Position,
    private readonly debt: Debt,
    private readonly terms: CompoundV3Terms,
    private readonly books: CometMarket,
  ) {
    this.lots = new Lots(position.collaterals, debt.asset, terms);
  }

  get status(): LiquidationStatus {
    return this.state;
  }

  offers(market: MarketView): readonly Offer[] {
    if (this.state === 'proposed') return [this.absorbOffer()];
    if (this.state === 'settled' || this.reservesAreFull()) return [];
    return [...this.saleable].map((asset) => this.lots.offer(asset, market));
  }

  /**
   * @throws {@link SaleClosedError}, {@link NoSuchOfferError}, {@link StalePriceError}; for the
   * absorption {@link HealthyPositionError}; for a purchase {@link NotCollateralError},
   * {@link NotBorrowedError}, {@link InvalidAmountError}, {@link InsufficientFundsError} if it is
   * for more than is left, and what the keeper's own limits refuse with.
   */
  execute(action: Action, market: MarketView): readonly LiquidationEvent[] {
    if (this.state === 'settled') throw new SaleClosedError();
    if (action.kind === 'take') return this.buy(action, market);
    if (action.kind !== 'chore') throw new NoSuchOfferError(action.kind);
    if (action.chore !== 'open' || this.state === 'open') throw new NoSuchOfferError(action.chore);
    return this.absorb(market);
  }

  /** Closes the sale if others have filled the reserves. */
  advance(market: MarketView): readonly LiquidationEvent[] {
    return this.state === 'open' && this.reservesAreFull() ? [this.close(market)] : [];
  }

  wakeAt(): Seconds {
    return this.state === 'open' && this.reservesAreFull() ? 0 : Number.POSITIVE_INFINITY;
  }

  private absorb(market: MarketView): readonly LiquidationEvent[] {
    const { position, debt } = this;
    if (!accountLiquidity(position, market).lt(market.arithmetic.zero)) {
      throw new HealthyPositionError(position.id);
    }
    const absorbed = absorption(position, debt, market, this.terms);
    const saleable = this.lots.all.filter(([asset]) => this.lots.isSaleable(asset, market));
    const surplus = this.books.absorb(debt, absorbed.surplus);
    this.obligations = new Obligations(position.owner, debt, surplus, absorbed.debt);
    for (const [asset] of saleable) this.saleable.add(asset);
    this.state = 'open';
    const opened = absorbedEvent(position, debt, absorbed.debt, market);
    return [opened, ...this.closedIfDone(market)];
  }

  private buy(action: TakeAction, market: MarketView): readonly LiquidationEvent[] {
    const { by, amount: paid, collateral } = action;
    const { left, obligations } = this.checkPurchase(action);
    const sold = this.lots.bought(paid, collateral, market);
    checkKeeperLimits(action, paid, sold);
    if (sold.gt(left)) throw new InsufficientFundsError('reserves', collateral.id, sold, left);
    const { escrow } = market.accounts;
    const transfers: Transfer[] = [
      ...obligations.pay(by, paid, market.accounts),
      { asset: collateral, from: escrow, to: by, amount: sold },
    ];
    this.lots.setLeft(collateral, left.minus(sold));
    if (!this.lots.isSaleable(collateral, market)) this.saleable.delete(collateral);
    this.books.takeIn(paid);
    const filled: Filled = { type: 'filled', by, sold, paid, transfers };
    return [filled, ...this.closedIfDone(market)];
  }

  private checkPurchase(action: TakeAction): { left: Num; obligations: Obligations } {
    const { obligations, position } = this;
    if (!obligations || this.reservesAreFull()) throw new SaleClosedError();
    const left = this.lots.left(action.collateral);
    if (!left) throw new NotCollateralError(position.id, action.collateral.id);
    if (action.debt !== this.debt.asset) throw new NotBorrowedError(position.id, action.debt.id);
    if (action.sizedBy === 'collateral') {
      throw new InvalidAmountError('a purchase names what is paid, not what is bought');
    }
    return { left, obligations };
  }

  private closedIfDone(market: MarketView): readonly Closed[] {
    return this.saleable.size === 0 || this.reservesAreFull() ? [this.close(market)] : [];
  }

  private close({ accounts }: MarketView): Closed {
    this.state = 'settled';
    return { type: 'closed', transfers: [...this.endClaims(accounts), ...this.keepRest(accounts)] };
  }

  private endClaims(accounts: ProtocolAccounts): readonly Transfer[] {
    const { obligations } = this;
    if (!obligations) return [];
    if (!this.reservesAreFull()) return obligations.writeOff(accounts);
    return obligations.pay(accounts.treasury, obligations.outstanding, accounts);
  }

  private keepRest({ escrow, treasury }: ProtocolAccounts): readonly Transfer[] {
    return this.lots.all
      .map(([asset, amount]): Transfer => ({ asset, from: escrow, to: treasury, amount }))
      .filter(({ amount }) => !amount.isZero());
  }

  private reservesAreFull(): boolean {
    return this.books.totals.reserves.gte(this.terms.targetReserves);
  }

  private absorbOffer(): Chore {
    const { position, debt, terms } = this;
    const collateral = position.collaterals[0]?.asset ?? debt.asset;
    return { kind: 'chore', chore: 'open', collateral, debt: debt.asset, gas: terms.absorbGas };
  }
}

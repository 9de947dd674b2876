import {
  type Account,
  type Arithmetic,
  HealthyPositionError,
  type LiquidationMechanism,
  type MarketView,
  type Num,
  type Opened,
  type Position,
  triggerPrice,
} from '@liqlab/core';
import type { Auction } from './auction.js';
import type { AuctionHouse } from './auctionHouse.js';
import type { MakerFlipParameters } from './makerFlipParameters.js';
import { type MakerFlipRules, makerFlipRules } from './makerFlipRules.js';
import { MakerFlipSale } from './makerFlipSale.js';
import { type Slice, sliceVault } from './sliceVault.js';
import { isUnsafe, vaultOf } from './vault.js';

/**
 * Maker's English collateral auctions: `Cat` and `Flipper` of makerdao/dss@fa4f663 (Liquidations 1.2),
 * which by `sizing` also cut vaults as the Cat of November 2019 did. Bidders first raise the bid for
 * the whole lot until it covers debt and penalty, then ask for less and less of the lot; the rest of
 * it goes back to the borrower.
 */
export class MakerFlip implements LiquidationMechanism, AuctionHouse {
  private currentRules: MakerFlipRules;
  private sumOfTabs: Num;

  constructor(
    readonly id: string,
    parameters: MakerFlipParameters,
    private readonly arithmetic: Arithmetic,
  ) {
    this.currentRules = makerFlipRules(parameters, arithmetic);
    this.sumOfTabs = arithmetic.zero;
  }

  get rules(): MakerFlipRules {
    return this.currentRules;
  }

  /** Sum of the tabs of the auctions begun and not ended (`litter`), in the debt asset. */
  get openTab(): Num {
    return this.sumOfTabs;
  }

  /** Replaces the parameters, as a vote does (`file`): auctions that are running follow at once. */
  govern(parameters: MakerFlipParameters): void {
    this.currentRules = makerFlipRules(parameters, this.arithmetic);
  }

  triggerPrice(position: Position): number | undefined {
    return triggerPrice(position);
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    const hasBoth = position.collaterals.length > 0 && position.debts.length > 0;
    return hasBoth && isUnsafe(vaultOf(position), market);
  }

  /**
   * @throws {@link HealthyPositionError}, {@link NothingToLiquidateError}, {@link StalePriceError}
   * @throws {@link LiquidationLimitError} if sized by debt and the open auctions leave no room.
   */
  open(position: Position, market: MarketView): MakerFlipSale {
    this.slice(position, market);
    return new MakerFlipSale(position, this);
  }

  slice(position: Position, market: MarketView): Slice {
    const vault = vaultOf(position);
    if (!isUnsafe(vault, market)) throw new HealthyPositionError(position.id);
    const price = market.price(vault.collateral.asset);
    return sliceVault(position.id, vault, this.rules, this.sumOfTabs, price);
  }

  /**
   * Begins an auction outside the vaults (`Flipper.kick`): an authorised contract `by` puts up its own
   * `lot` for `tab` and leads with `bid`; what bidders leave of the lot goes to the position's owner.
   * As deployed, such an auction is not counted against the limit when it begins, but is taken out of
   * the count when it ends.
   */
  kick(
    position: Position,
    { by, lot, tab, bid }: Pick<Auction, 'lot' | 'tab' | 'bid'> & { readonly by: Account },
    market: MarketView,
  ): { readonly sale: MakerFlipSale; readonly opened: Opened } {
    const { collateral, debt } = vaultOf(position);
    const { zero } = this.arithmetic;
    const { escrow } = market.accounts;
    const sale = new MakerFlipSale(position, this, {
      debtAmount: zero,
      debt: zero,
      lot,
      tab,
      bid,
      leader: by,
      bidEndsAt: undefined,
      endsAt: market.now + this.rules.auctionLength,
    });
    const transfers = [
      { asset: collateral.asset, from: by, to: escrow, amount: lot },
      { asset: debt.asset, from: by, to: escrow, amount: bid },
    ];
    return { sale, opened: { type: 'opened', debt: zero, lot, transfers } };
  }

  occupy(tab: Num): void {
    this.sumOfTabs = this.sumOfTabs.plus(tab);
  }

  release(tab: Num): void {
    this.sumOfTabs = this.sumOfTabs.minus(tab);
  }
}

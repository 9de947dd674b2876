import {
  type Arithmetic,
  HealthyPositionError,
  LiquidationLimitError,
  type LiquidationMechanism,
  LiquidationPausedError,
  type MarketView,
  minimum,
  type Num,
  type Position,
  StalePriceError,
  tokens,
  triggerPrice,
} from '@liqlab/core';
import { rayDecimals } from '../priceCurves/rayDecimals.js';
import { type SoleHoldings, soleHoldings } from '../soleHoldings.js';
import { choreReward } from './choreReward.js';
import { feedPrice } from './feedPrice.js';
import { MakerClipSale } from './makerClipSale.js';
import { OpenSales } from './openSales.js';
import type { MakerClipParameters } from './parameters.js';
import { type MakerClipRules, makerClipRules } from './rules.js';
import { type SaleSize, saleSize } from './saleSize.js';
import { startingPrice } from './startingPrice.js';

// Maker's internal dai (a rad); amounts of a coarser debt asset are cut where they are paid.
const radDecimals = 45;

/** What the last poke set: the price that vaults are judged by. */
interface PokedPrice {
  /** Debt asset per collateral asset; zero if the oracle had none. */
  readonly feed: Num;
  readonly liquidationRatio: Num | undefined;
}

/** What a sale would start with if it were opened now. */
export interface SalePlan extends SaleSize {
  /** First price; debt asset per collateral asset. */
  readonly top: Num;
  /** What whoever opens it is given; debt asset. */
  readonly reward: Num;
}

/**
 * Maker's Liquidations 2.0: an unsafe vault is put up for sale under a limit on open sales, at a price
 * that starts above the oracle's and falls until keepers buy, in parts if they like.
 *
 * Source: makerdao/dss@fa4f663 src/dog.sol (opening), src/clip.sol (sale), src/abaci.sol (price) and
 * src/spot.sol (the price that vaults are judged by). A vault is a position with one collateral
 * (`ink`) and one debt (`art`, whose index is Maker's `rate`).
 */
export class MakerClip implements LiquidationMechanism {
  /** The open sales of this run. */
  readonly openSales: OpenSales;
  private rulesInForce: MakerClipRules;
  private smallestRemainder: Num;
  private poked: PokedPrice | undefined;

  constructor(
    readonly id: string,
    parameters: MakerClipParameters,
    private readonly arithmetic: Arithmetic,
  ) {
    this.openSales = new OpenSales(arithmetic);
    this.rulesInForce = makerClipRules(parameters, arithmetic);
    this.smallestRemainder = remainderBy(this.rulesInForce);
  }

  /** The rules in force. */
  get rules(): MakerClipRules {
    return this.rulesInForce;
  }

  /** Least tab that a partial purchase may leave (`chost`): dust × (1 + penalty); debt asset. */
  get minimumRemainder(): Num {
    return this.smallestRemainder;
  }

  /** Governance sets other parameters, for open sales too; the minimum remainder stays (`file`). */
  govern(parameters: MakerClipParameters): void {
    this.rulesInForce = makerClipRules(parameters, this.arithmetic);
  }

  /** Brings the minimum remainder up to date with the rules (`upchost`). */
  updateMinimumRemainder(): void {
    this.smallestRemainder = remainderBy(this.rules);
  }

  /**
   * From now on vaults are judged by this moment's price, or by none if the oracle has none, until
   * the next poke. Without any poke they are judged by the price of the moment.
   */
  poke(holdings: SoleHoldings, market: MarketView): void {
    const { liquidationRatio } = this.rules;
    try {
      this.poked = { feed: feedPrice(holdings, market), liquidationRatio };
    } catch (refusal) {
      if (!(refusal instanceof StalePriceError)) throw refusal;
      this.poked = { feed: market.arithmetic.zero, liquidationRatio };
    }
  }

  triggerPrice(position: Position): number | undefined {
    const { liquidationRatio } = this.rules;
    const trigger = triggerPrice(position);
    if (trigger === undefined || liquidationRatio === undefined) return trigger;
    const { liquidationThreshold } = soleHoldings(position).collateral;
    return trigger * liquidationThreshold.toNumber() * liquidationRatio.toNumber();
  }

  isLiquidatable(position: Position, market: MarketView): boolean {
    const { collateral, debt } = soleHoldings(position);
    const safetyPrice = this.safetyPrice({ collateral, debt }, market);
    return collateral.amount.times(safetyPrice).lt(tokens(debt));
  }

  open(position: Position, market: MarketView): MakerClipSale {
    this.plan(position, market);
    return new MakerClipSale(this, position);
  }

  /**
   * What opening a sale now would start with.
   *
   * @throws {@link HealthyPositionError}, {@link LiquidationLimitError}, {@link DustError},
   * {@link NothingToLiquidateError}, {@link LiquidationPausedError}, {@link StalePriceError}
   */
  plan(position: Position, market: MarketView): SalePlan {
    if (!this.isLiquidatable(position, market)) throw new HealthyPositionError(position.id);
    const holdings = soleHoldings(position);
    const size = saleSize(position, this.room(holdings), this.rules);
    this.refuseIfStopped(1);
    const top = startingPrice(feedPrice(holdings, market), holdings.collateral.asset, this.rules);
    return { ...size, top, reward: choreReward(size.tab, holdings.debt.asset, this.rules) };
  }

  /** @throws {@link LiquidationPausedError} if the emergency stop has reached this level. */
  refuseIfStopped(level: number): void {
    const { stopLevel } = this.rules;
    if (stopLevel >= level) throw new LiquidationPausedError(`emergency stop ${stopLevel}`);
  }

  /** Price at which a collateral asset carries just the debt that it may carry (`spot`). */
  private safetyPrice(holdings: SoleHoldings, market: MarketView): Num {
    const { asset, liquidationThreshold } = holdings.collateral;
    const feed = this.poked?.feed ?? feedPrice(holdings, market);
    const { liquidationRatio } = this.poked ?? this.rules;
    const price = liquidationRatio ? feed.div(liquidationRatio) : feed.times(liquidationThreshold);
    const safetyPrice = price.quantize(rayDecimals, 'down');
    if (safetyPrice.isZero()) throw new StalePriceError(asset.id, 'the last update brought none');
    return safetyPrice;
  }

  /** What may be raised on top of the open sales; debt asset. */
  private room({ collateral }: SoleHoldings): Num {
    const { collateralLimit, globalLimit } = this.rules;
    const room = minimum(
      globalLimit.minus(this.openSales.toRaise('all')),
      collateralLimit.minus(this.openSales.toRaise(collateral.asset)),
    );
    if (room.gt(this.arithmetic.zero)) return room;
    throw new LiquidationLimitError(minimum(globalLimit, collateralLimit));
  }
}

function remainderBy({ dust, penaltyFactor }: MakerClipRules): Num {
  return dust.times(penaltyFactor).quantize(radDecimals, 'down');
}

import { minimum, type Num, type Seconds } from '@liqlab/core';
import { gasOfSelling, type Keeper, type StockPolicy } from '@liqlab/market';
import type { Charges } from './charges.js';
import type { GasMeter } from './gasMeter.js';
import type { KeeperDesk } from './keeperDesk.js';
import type { RunMarket } from './runMarket.js';
import type { RunParts } from './runParts.js';
import type { VenueTrades } from './venueTrades.js';

interface Stock {
  readonly keeper: Keeper;
  readonly policy: StockPolicy;
  /** Up to when its holding is paid for. */
  paidUntil: Seconds;
  /** Infinity while there is nothing in it. */
  nextSaleAt: Seconds;
}

/** The stocks of the keepers that do not sell at once. */
export class StockRoom {
  private readonly stocks: readonly Stock[];

  constructor(
    private readonly parts: RunParts,
    private readonly market: RunMarket,
    private readonly desk: KeeperDesk,
    private readonly trades: VenueTrades,
    private readonly charges: Charges,
    private readonly gas: GasMeter,
  ) {
    this.stocks = parts.keepers.flatMap((keeper) => {
      const { stock: policy } = keeper;
      return policy ? [{ keeper, policy, paidUntil: 0, nextSaleAt: Number.POSITIVE_INFINITY }] : [];
    });
  }

  /** Whether a keeper sells at this moment. */
  isDue(now: Seconds): boolean {
    return this.stocks.some(({ nextSaleAt }) => nextSaleAt <= now);
  }

  /** Sells what is due, and sets the time for what came in. */
  advance(): void {
    for (const stock of this.stocks) this.advanceOne(stock);
  }

  private advanceOne(stock: Stock): void {
    const { now } = this.market;
    if (stock.nextSaleAt <= now) {
      this.sell(stock);
      stock.nextSaleAt = Number.POSITIVE_INFINITY;
    }
    const isWaiting = stock.nextSaleAt < Number.POSITIVE_INFINITY;
    if (isWaiting || !(this.held(stock).toNumber() > 0)) return;
    stock.paidUntil = now;
    stock.nextSaleAt = now + stock.policy.saleInterval;
  }

  private sell(stock: Stock): void {
    const { arithmetic, assets } = this.parts;
    const { bookedVenue: venue, now } = this.market;
    const [account, held] = [this.desk.account(stock.keeper), this.held(stock)];
    const amount = held.toNumber();
    const rate = stock.policy.holdingCostPerSecond * (now - stock.paidUntil);
    this.charges.holding(account, rate * amount * venue.midPrice());
    const part = arithmetic.num(stock.policy.part(amount, venue));
    const lot = minimum(part.quantize(assets.collateral.decimals, 'up'), held);
    this.trades.sellStock(account, lot);
    this.charges.transaction(account, this.gas.cost(gasOfSelling), undefined);
  }

  private held({ keeper }: Stock): Num {
    return this.trades.atVenue(this.desk.account(keeper));
  }
}

import type { Account, Asset } from '@liqlab/core';
import { ConstantProductPool, PoolVenue, rawAmounts } from '@liqlab/market';
import type { ScriptedMarket } from '../scriptedMarket.js';

// Uniswap v2's; arbitrage undoes half of a sale's impact in ten minutes.
const terms = { fee: 0.003, healingHalfLife: 600 };

/** What the pool is filled with: whole tokens of the collateral and of the debt asset. */
export interface PoolReserves {
  readonly sold: string;
  readonly bought: string;
}

/** A constant-product pool where the collateral can be sold, kept in step with the ledger. */
export class ExamVenue {
  readonly account: Account;
  private readonly venue: PoolVenue<readonly [bigint, bigint]>;

  constructor(
    private readonly market: ScriptedMarket,
    private readonly sold: Asset,
    private readonly bought: Asset,
    reserves: PoolReserves,
  ) {
    const { ledger, arithmetic } = market;
    this.account = ledger.addAccount('venue', 'venue');
    const pool = new ConstantProductPool({ assets: [sold, bought], fee: terms.fee }, arithmetic);
    pool.addLiquidity([raw(reserves.sold, sold), raw(reserves.bought, bought)]);
    const { healingHalfLife } = terms;
    const { account } = this;
    this.venue = new PoolVenue(pool, { sold, account, healingHalfLife }, rawAmounts(arithmetic));
    market.setVenue(sold, this.venue);
    this.follow();
  }

  /** Time passed; the ledger follows what arbitrage made of the reserves. */
  advance(now: number, referencePrice: number): void {
    this.venue.advance(now, referencePrice);
    this.follow();
  }

  /** What the pool holds now, as text. */
  print(): string {
    const { sold, bought } = this.venue.reserves();
    return `${sold} / ${bought}`;
  }

  private follow(): void {
    const reserves = this.venue.reserves();
    for (const [asset, reserve] of [
      [this.sold, reserves.sold],
      [this.bought, reserves.bought],
    ] as const) {
      const { ledger } = this.market;
      const booked = ledger.balance(this.account, asset);
      if (reserve.gt(booked)) ledger.endow(this.account, asset, reserve.minus(booked));
      else if (reserve.lt(booked)) ledger.withdraw(this.account, asset, booked.minus(reserve));
    }
  }
}

function raw(amount: string, { decimals }: Asset): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
}

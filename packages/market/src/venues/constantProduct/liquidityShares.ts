import { InsufficientLiquidityError, InvalidAmountError } from '@liqlab/core';
import { minus, plus } from '../rawPairs.js';
import type { RawPair } from '../tradingPool.js';
import { protocolShares } from './protocolShares.js';
import { sharesFor } from './sharesFor.js';

// Shares of the first deposit that nobody can ever redeem (MINIMUM_LIQUIDITY).
const lockedShares = 1000n;

/**
 * Who owns how much of a constant-product pool, in raw shares of 18 decimals.
 *
 * Source: Uniswap v2-core 1.0.1, `UniswapV2Pair.mint` and `burn`.
 */
export class LiquidityShares {
  private supply = 0n;
  private protocolHolds = 0n;
  // k after the last deposit or withdrawal: the protocol's part of the fees is reckoned from it.
  private productThen = 0n;

  constructor(
    private readonly pool: string,
    private readonly hasProtocolFee: boolean,
  ) {}

  /** All shares, the protocol's and the locked thousand included. */
  get total(): bigint {
    return this.supply;
  }

  /** Shares that the protocol has taken as its part of the fees. */
  get ofProtocol(): bigint {
    return this.protocolHolds;
  }

  /**
   * Mints the shares that a deposit of `amounts` into `reserves` is worth, and returns them.
   *
   * @throws {@link InvalidAmountError} if the deposit is worth less than one share.
   * @throws {@link InsufficientLiquidityError} if a reserve of a pool with shares is used up.
   */
  mint(amounts: RawPair, reserves: RawPair): bigint {
    const owed = this.owedToProtocol(reserves);
    const supply = this.supply + owed;
    if (supply > 0n && (reserves[0] === 0n || reserves[1] === 0n)) throw this.tooFew();
    const minted = sharesFor(amounts, reserves, supply);
    const locked = supply === 0n ? lockedShares : 0n;
    if (minted <= locked) throw new InvalidAmountError('the deposit is worth less than one share');
    this.record(supply + minted, owed, plus(reserves, amounts));
    return minted - locked;
  }

  /**
   * Burns `shares` and returns their part of the `reserves`, rounded down.
   *
   * @throws {@link InvalidAmountError} if they are worth less than one unit of either asset.
   * @throws {@link InsufficientLiquidityError} if there are not that many shares.
   */
  burn(shares: bigint, reserves: RawPair): RawPair {
    const owed = this.owedToProtocol(reserves);
    const supply = this.supply + owed;
    if (supply === 0n || shares > supply) throw this.tooFew();
    const amounts = [(shares * reserves[0]) / supply, (shares * reserves[1]) / supply] as const;
    if (amounts[0] <= 0n || amounts[1] <= 0n) {
      throw new InvalidAmountError('the shares are worth less than one unit of an asset');
    }
    this.record(supply - shares, owed, minus(reserves, amounts));
    return amounts;
  }

  private owedToProtocol(reserves: RawPair): bigint {
    if (!this.hasProtocolFee) return 0n;
    return protocolShares(this.supply, reserves[0] * reserves[1], this.productThen);
  }

  private record(supply: bigint, owed: bigint, reserves: RawPair): void {
    this.supply = supply;
    this.protocolHolds += owed;
    this.productThen = reserves[0] * reserves[1];
  }

  private tooFew(): InsufficientLiquidityError {
    return new InsufficientLiquidityError(this.pool);
  }
}

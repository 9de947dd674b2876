/** The world where neither a scenario nor a file says what it was like. */
export const worldDefaults = {
  /** Seconds between blocks of Ethereum since September 2022. */
  blockTime: 12,
  /** Gwei, all the time; an assumption. */
  gasPrice: 100,
  /**
   * Collateral in the venue at the start, in whole tokens: the WETH reserve of Uniswap V2 DAI/WETH on
   * 19 May 2021 (27,168.457), from BerkeleyBlockchain/stablesims @ 29556c7,
   * feeds_eth_dai_liquidity_05-19-2021.
   */
  venueDepth: 27_168,
  /**
   * Gas units that a reverted transaction pays; an assumption: the 21,000 of any transaction and a few
   * reads of storage, since it fails at an early check.
   */
  revertedGas: 50_000,
} as const;

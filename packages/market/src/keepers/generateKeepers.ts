import type { RandomStream } from '../random/randomStream.js';
import type { KeeperBasics } from './keeperBasics.js';

/**
 * The default population: flash-loan arbitrageurs, who need no money of their own and act at once,
 * keepers with capital, who alone can bid in auctions that bind money, and the protocol's own bot.
 * Numbers are assumptions unless said otherwise; the margin of 0 to 3 % spans the zero and two per
 * cent that reproduce the discounts of 19 May 2021.
 */
export const defaultPopulation = {
  flashLoanKeepers: 4,
  capitalKeepers: 6,
  /** Median capital of a keeper with money of its own, in the debt asset. */
  medianCapital: 2_000_000,
  /** Standard deviation of the logarithm of the capital. */
  capitalSpread: 1,
  /** Slowest reaction to a change, in seconds. */
  slowestReaction: 60,
  /** Highest premium for risk, as a share of what is paid. */
  highestMargin: 0.03,
  /**
   * Highest premium on bids that bind money, an assumption: ether at 150 % volatility a year moves by
   * 1.6 % in an hour (one standard deviation), and the winner of an auction is whose guess was high.
   */
  highestBidPremium: 0.05,
  minimumProfit: 10,
  minimumReturnOnGas: 0.5,
  highestPriorityShare: 0.5,
};

// Enough for the gas of every transaction that a keeper may send in a run.
const gasMoney = 100_000;

/** Draws the population from a seeded stream: the same keepers for every mechanism on a path. */
export function generateKeepers(
  stream: RandomStream,
  population: typeof defaultPopulation = defaultPopulation,
): readonly KeeperBasics[] {
  const { flashLoanKeepers, capitalKeepers, medianCapital, capitalSpread } = population;
  const common = () => ({
    reactionDelay: Math.round(stream.uniform() * population.slowestReaction),
    minimumProfit: population.minimumProfit,
    minimumReturnOnGas: population.minimumReturnOnGas,
    minimumMargin: stream.uniform() * population.highestMargin,
    bidPremium: stream.uniform() * population.highestBidPremium,
    priorityShare: stream.uniform() * population.highestPriorityShare,
    doesUnpaidChores: false,
  });
  const flash = Array.from({ length: flashLoanKeepers }, (_, index) => ({
    name: `flash-${index + 1}`,
    capital: gasMoney,
    usesFlashLoans: true,
    ...common(),
    reactionDelay: 0,
  }));
  const funded = Array.from({ length: capitalKeepers }, (_, index) => ({
    name: `capital-${index + 1}`,
    capital: gasMoney + medianCapital * Math.exp(capitalSpread * stream.normal()),
    usesFlashLoans: false,
    ...common(),
  }));
  return [...flash, ...funded, caretaker];
}

/** The protocol's own bot: opens, resets and settles what nobody is paid for; never buys. */
const caretaker: KeeperBasics = {
  name: 'caretaker',
  capital: gasMoney * 10,
  usesFlashLoans: false,
  reactionDelay: 30,
  minimumProfit: Number.POSITIVE_INFINITY,
  minimumMargin: 0,
  bidPremium: 0,
  minimumReturnOnGas: 0,
  priorityShare: 0,
  doesUnpaidChores: true,
};

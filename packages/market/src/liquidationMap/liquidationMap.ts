import type { Book } from '../book/book.js';
import { isShort } from '../book/isShort.js';
import { toxicFrontier } from './toxicFrontier.js';

/** What a map is drawn at. */
export interface LiquidationMapOptions {
  /** From one level to the next, as a share of the price now; above 0. */
  readonly step: number;
  /** The lowest level, as a share of the price now that is lost; above 0, below 1. */
  readonly depth: number;
  /** Extra collateral per value repaid that liquidations would give away, ratio. */
  readonly bonus: number;
  /** How many positions are "the largest". */
  readonly largest: number;
}

/** What a fall of the price to one level would make liquidatable. Debt in the debt asset. */
export interface LiquidationLevel {
  /** Share of the price now that is lost. */
  readonly fall: number;
  readonly price: number;
  /** Between the level above and this one; at the first level, of what is liquidatable now. */
  readonly positions: number;
  readonly debt: number;
  /** In whole tokens. */
  readonly collateral: number;
  /** Down to this level, the first ones included. */
  readonly totalDebt: number;
  readonly totalCollateral: number;
  /** Share of {@link LiquidationLevel.totalDebt} that the largest positions owe; 0 without any. */
  readonly largestShare: number;
  /** Debt whose liquidation, if the price got here at once, would raise the loan-to-value. */
  readonly toxicDebt: number;
}

/** What a map says of a position. */
export interface MappedPosition {
  readonly id: string;
  /** Below this price it is liquidatable; Infinity without collateral. */
  readonly triggerPrice: number;
  /** Below this price its liquidation raises its loan-to-value: see {@link toxicFrontier}. */
  readonly toxicPrice: number;
  /** Whether the price now is below that. */
  readonly isToxic: boolean;
}

/** Where the debt of a book becomes liquidatable, level by level. */
export interface LiquidationMap {
  readonly price: number;
  readonly options: LiquidationMapOptions;
  readonly levels: readonly LiquidationLevel[];
  /** Positions with debt, in the order of the book. */
  readonly positions: readonly MappedPosition[];
}

/** Levels of a per cent, down to a fall by 30 %; a bonus of 5 %, Aave v3's for WETH; ten positions. */
export const defaultMapOptions: LiquidationMapOptions = {
  step: 0.01,
  depth: 0.3,
  bonus: 0.05,
  largest: 10,
};

interface Owed extends MappedPosition {
  readonly debt: number;
  readonly collateral: number;
}

/**
 * The debt and the collateral that become liquidatable at each price level below now, nobody acting
 * meanwhile and no sale moving the price.
 *
 * @param price - now, in debt asset per collateral asset; above 0.
 *
 * @example
 * ```ts
 * const { levels } = liquidationMap(book, 2_000);
 * ```
 */
export function liquidationMap(
  book: Book,
  price: number,
  changes: Partial<LiquidationMapOptions> = {},
): LiquidationMap {
  const options = { ...defaultMapOptions, ...changes };
  const owed = owedIn(book, price, options.bonus);
  const falling = owed.toSorted((a, b) => b.triggerPrice - a.triggerPrice);
  const count = Math.floor(options.depth / options.step + 1e-9) + 1;
  const levels: LiquidationLevel[] = [];
  for (let index = 0; index < count; index += 1) {
    const fall = index * options.step;
    levels.push(level(falling, { fall, price: price * (1 - fall) }, levels.at(-1), options));
  }
  const positions = owed.map(({ id, triggerPrice, toxicPrice, isToxic }) => {
    return { id, triggerPrice, toxicPrice, isToxic };
  });
  return { price, options, levels, positions };
}

function owedIn(book: Book, price: number, bonus: number): readonly Owed[] {
  return book.ids.flatMap((id, index) => {
    const [collateral = 0, debt = 0] = [book.collateral[index], book.debt[index]];
    // Shorts are liquidated as the price rises, and the map is one of falls.
    if (!(debt > 0) || isShort(book, index)) return [];
    const carried = collateral * (book.threshold[index] ?? 1);
    const triggerPrice = debt / carried;
    const toxicPrice = debt / (collateral * toxicFrontier(bonus));
    return [{ id, debt, collateral, triggerPrice, toxicPrice, isToxic: price < toxicPrice }];
  });
}

function level(
  falling: readonly Owed[],
  { fall, price }: Pick<LiquidationLevel, 'fall' | 'price'>,
  above: LiquidationLevel | undefined,
  { largest }: LiquidationMapOptions,
): LiquidationLevel {
  const liquidatable = falling.filter(({ triggerPrice }) => triggerPrice > price);
  const fresh = liquidatable.filter(({ triggerPrice }) => !above || triggerPrice <= above.price);
  const debts = liquidatable.map(({ debt }) => debt).sort((a, b) => b - a);
  const totalDebt = sum(debts);
  return {
    fall,
    price,
    positions: fresh.length,
    debt: sum(fresh.map(({ debt }) => debt)),
    collateral: sum(fresh.map(({ collateral }) => collateral)),
    totalDebt,
    totalCollateral: sum(liquidatable.map(({ collateral }) => collateral)),
    largestShare: totalDebt === 0 ? 0 : sum(debts.slice(0, largest)) / totalDebt,
    toxicDebt: sum(
      liquidatable.filter(({ toxicPrice }) => price < toxicPrice).map(({ debt }) => debt),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { type Book, generateBook, type RandomStream } from '@liqlab/market';

/** What a generated book of Maker vaults is made from. */
export interface MakerBookTerms {
  /** Vaults drawn, before those below the debt floor are left out. */
  readonly vaults: number;
  readonly firstPrice: number;
  /** Least debt of a vault (`dust`), in dai. */
  readonly dust: number;
}

// ETH-A: collateralization of 150 % at least.
const threshold = 1 / 1.5;

/** A book of ETH-A vaults: sizes and loan-to-values as of {@link generateBook}, none below the floor. */
export function makerBook(terms: MakerBookTerms, stream: RandomStream): Book {
  const { vaults: positions, firstPrice, dust } = terms;
  const book = generateBook({ positions, firstPrice, threshold }, stream);
  const kept = [...book.ids.keys()].filter((index) => (book.debt[index] ?? 0) >= dust);
  const pick = (amounts: Float64Array) => Float64Array.from(kept, (index) => amounts[index] ?? 0);
  return {
    ids: kept.map((index) => book.ids[index] ?? ''),
    collateral: pick(book.collateral),
    debt: pick(book.debt),
    threshold: pick(book.threshold),
  };
}

/** What one level of a book has left at a moment, as a rate of exchange. */
export interface Slice {
  /** Place of the level in its side of the book. */
  readonly level: number;
  /** The most that goes in here, in whole tokens of what is given. */
  readonly capacity: number;
  /** The level's capacity before anything was taken. */
  readonly fullCapacity: number;
  /** What comes out for each that goes in. */
  readonly rate: number;
}

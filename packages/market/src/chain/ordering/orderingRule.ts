/** What an ordering rule sees of a transaction. */
export interface OrderedTransaction {
  /** Paid to be included before others, in the debt asset. */
  readonly priorityFee: number;
}

/** Decides in what order a block takes the transactions that are due. */
export interface OrderingRule {
  /** Whether a priority fee buys anything; if it does not, nobody is charged one. */
  readonly sellsPriority: boolean;
  /** The transactions in the order of the block; they are given in the order in which they came. */
  order<Transaction extends OrderedTransaction>(due: readonly Transaction[]): Transaction[];
  /**
   * Whether a transaction sent now with this fee may come before all those that wait with theirs:
   * what a keeper who sees the mempool asks itself.
   */
  mayBeFirst(priorityFee: number, waiting: readonly number[]): boolean;
}

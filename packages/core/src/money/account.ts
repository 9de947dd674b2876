/**
 * Who may own something in a run:
 * - `borrower`: one per position;
 * - `lender`: the depositors together; repayments go here;
 * - `treasury`: the protocol's own money: penalties and fees go in, rewards come out;
 * - `escrow`: what the mechanism holds while its sales are open;
 * - `co-borrowers`: what all borrowers together took over from one of them and is not yet booked to
 *   each, as after a redistribution;
 * - `backstop`: whoever stands in when others do not pay: a stability pool, an insurance fund;
 * - `bad-debt`: where written-off debt ends;
 * - `keeper`: one per keeper;
 * - `venue`: the reserves of a trading venue;
 * - `network`: gas and priority fees end here;
 * - `outside`: the rest of the world, where opening balances come from.
 */
export type AccountKind =
  | 'borrower'
  | 'lender'
  | 'treasury'
  | 'escrow'
  | 'co-borrowers'
  | 'backstop'
  | 'bad-debt'
  | 'keeper'
  | 'venue'
  | 'network'
  | 'outside';

/** One holder of balances in the run's ledger. */
export interface Account {
  readonly kind: AccountKind;
  readonly name: string;
  /** Column of the account in the run's ledger. */
  readonly index: number;
}

/** The accounts that a mechanism may move money between, beside the borrower's and a keeper's. */
export interface ProtocolAccounts {
  readonly lender: Account;
  readonly treasury: Account;
  readonly escrow: Account;
  readonly coBorrowers: Account;
  readonly backstop: Account;
  readonly badDebt: Account;
}

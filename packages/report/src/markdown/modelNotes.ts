/** What every run models and leaves out, whatever parts are bound: they speak for themselves. */
export const modelNotes = {
  modelled: [
    'Each mechanism runs alone on the same prices, positions, keepers, gas prices and oracle, so that a difference between two rows is a difference between their rules.',
    'A position can be liquidated when the oracle shows it, not when the market does; the oracle lags.',
    'A keeper acts if it expects a profit after gas, its premium for risk and the price impact of its own sale; its transaction is included a block later, and reverts if somebody was first.',
    'What keepers, or the protocol itself, sell moves the price of the venue, which then recovers.',
    'A ledger checked after every event that no asset was created or lost.',
  ],
  limits: [
    'One collateral and one debt asset; the debt asset is worth 1, and earns no interest.',
    'One path shows what happened once; only many paths show what to expect.',
  ],
} as const;

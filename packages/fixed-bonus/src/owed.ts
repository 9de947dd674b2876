import { type Debt, type Num, tokens } from '@liqlab/core';

/** What a debt stands for now, in tokens cut to the asset's decimals: both Compounds round it down. */
export function owed(debt: Debt): Num {
  return tokens(debt).quantize(debt.asset.decimals, 'down');
}

import type { Asset, Num } from '@liqlab/core';
import type { MakerClipRules } from './rules.js';

/** What opening or resetting a sale with this tab earns: tip + chip × tab, rounded down; debt asset. */
export function choreReward(tab: Num, debt: Asset, rules: MakerClipRules): Num {
  const { flatReward, proportionalReward } = rules;
  return flatReward.plus(tab.times(proportionalReward)).quantize(debt.decimals, 'down');
}

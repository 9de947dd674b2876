import { settingLaw } from './settingLaw.js';

const above = 1 + 1e-9;

/** L12. The harness lets a position sleep above its trigger price. */
export const triggerIsTheLimit = settingLaw({
  id: 'L12',
  title: 'nothing is liquidatable above its trigger price',
  formula: 'price > trigger price ⇒ not liquidatable',
  judge: (world) => {
    const { market, mechanism, position } = world;
    const trigger = mechanism.triggerPrice(position);
    if (trigger === undefined) return undefined;
    if (!(trigger >= 0)) return `the trigger price is ${trigger}`;
    world.moveTo(market.now, trigger * above);
    if (!mechanism.isLiquidatable(position, market)) return undefined;
    return `the trigger price is ${trigger}, but it is liquidatable at ${trigger * above}`;
  },
});

import { settingLaw } from './settingLaw.js';

const above = 1 + 1e-9;

/** L12. The harness lets a position sleep before its trigger price: above it, or below it if it is a short. */
export const triggerIsTheLimit = settingLaw({
  id: 'L12',
  title: 'nothing is liquidatable before its trigger price',
  formula: 'price > trigger price, of a short < ⇒ not liquidatable',
  judge: (world) => {
    const { market, mechanism, position, setting } = world;
    const trigger = mechanism.triggerPrice(position);
    if (trigger === undefined) return undefined;
    if (!(trigger >= 0)) return `the trigger price is ${trigger}`;
    const price = setting.side === 'short' ? trigger / above : trigger * above;
    world.moveTo(market.now, setting.side === 'short' ? 1 / price : price);
    if (!mechanism.isLiquidatable(position, market)) return undefined;
    return `the trigger price is ${trigger}, but it is liquidatable at ${price}`;
  },
});

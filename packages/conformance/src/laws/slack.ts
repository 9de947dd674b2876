import type { ExamWorld } from '../world/examWorld.js';

const rawUnits = 4;
const relative = 1e-9;

/**
 * What roundings may add up to in an amount of the debt asset: four raw units of either asset, and
 * one part in a billion.
 */
export function slackOfDebt({ collateral, debt, setting }: ExamWorld, amount: number): number {
  const coarser = Math.max(10 ** -debt.decimals, 2 * setting.price * 10 ** -collateral.decimals);
  return rawUnits * coarser + relative * Math.abs(amount);
}

/** The same in an amount of the collateral. */
export function slackOfCollateral(
  { collateral, debt, setting }: ExamWorld,
  amount: number,
): number {
  const coarser = Math.max(10 ** -collateral.decimals, (4 / setting.price) * 10 ** -debt.decimals);
  return rawUnits * coarser + relative * Math.abs(amount);
}

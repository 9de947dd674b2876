import { liquidationMap } from '@liqlab/market';

const book = {
  ids: ['ann', 'bob', 'cy'],
  collateral: Float64Array.of(10, 20, 1),
  debt: Float64Array.of(15_500, 25_000, 1_900),
  threshold: Float64Array.of(0.83, 0.83, 0.97),
};

const { levels, positions } = liquidationMap(book, 2000, { step: 0.05, depth: 0.2, bonus: 0.08 });
for (const { fall, totalDebt, toxicDebt } of levels) {
  console.log(`-${Math.round(100 * fall)} %: ${totalDebt} of debt, ${toxicDebt} of it toxic`);
}
console.log(positions.filter(({ isToxic }) => isToxic).map(({ id }) => id));
// → -0 %: 0 of debt, 0 of it toxic
// → -5 %: 1900 of debt, 1900 of it toxic
// → -10 %: 17400 of debt, 1900 of it toxic
// → -15 %: 17400 of debt, 1900 of it toxic
// → -20 %: 17400 of debt, 17400 of it toxic
// → cy

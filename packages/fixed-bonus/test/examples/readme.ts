import { ExamWorld, examTerms } from '@liqlab/conformance';
import { aaveV3 } from '@liqlab/fixed-bonus';

/** Aave v3 with a bonus of 8 % in place of WETH's 5 %, and a borrower whose health factor is 0.97. */
const borrower = { price: 2_000, debt: 50_000, health: 97, depth: 20 };
const world = new ExamWorld(aaveV3({ bonus: 0.08 }), examTerms({}), borrower);

const sale = world.mechanism.open(world.position, world.market);
for (const offer of sale.offers(world.market)) {
  if (offer.kind !== 'take') continue;
  const price = offer.cost.div(offer.lot).toNumber();
  console.log(`${offer.lot} ETH for ${offer.cost} DAI: ${price.toFixed(2)} a piece`);
}
// → 13.4 ETH for 25000 DAI: 1865.67 a piece

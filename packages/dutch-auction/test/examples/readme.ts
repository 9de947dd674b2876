import { ExamWorld, examTerms } from '@liqlab/conformance';
import { makerClip } from '@liqlab/dutch-auction';

/** A sale that starts at the oracle price plus 20 % and reaches zero after six hours. */
const auction = makerClip({
  startingPriceFactor: 1.2,
  priceCurve: { kind: 'linear', duration: 21_600 },
  maximumDuration: 21_600,
  resetPriceRatio: 0.1,
});
const vault = { price: 2_000, debt: 50_000, health: 97, depth: 20 };
const world = new ExamWorld(auction, examTerms({}), vault);

const { mechanism, market, position, keepers } = world;
const sale = mechanism.open(position, market);
market.post(sale.execute({ kind: 'chore', chore: 'open', by: keepers[0] }, market));
const openedAt = market.now;

for (const hours of [0, 1, 2, 3]) {
  world.moveTo(openedAt + 3600 * hours, vault.price);
  for (const offer of sale.offers(market)) {
    if (offer.kind === 'take') console.log(`${hours} h: ${offer.cost.div(offer.lot).toNumber()}`);
  }
}
// → 0 h: 2400
// → 1 h: 2000
// → 2 h: 1600
// → 3 h: 1200

import { sellToVenue } from '@liqlab/amm-swap';
import { ExamWorld, examTerms } from '@liqlab/conformance';

/** Three sales, five minutes apart, none at more than 5 % below the oracle price. */
const swap = sellToVenue({ slices: 3, sliceInterval: 300, maximumSlippage: 0.05 });
const borrower = { price: 2_000, debt: 50_000, health: 97, depth: 50 };
const world = new ExamWorld(swap, examTerms({}), borrower);

const { mechanism, market, position, keepers } = world;
const sale = mechanism.open(position, market);
const opening = sale.execute({ kind: 'chore', chore: 'open', by: keepers[0] }, market);
const log = [...market.post(opening)];
while (sale.status === 'open') {
  world.moveTo(sale.wakeAt(), borrower.price);
  log.push(...market.post(sale.advance(market)));
}

for (const event of log) {
  if (event.type !== 'filled') continue;
  const [sold, paid] = [event.sold.toNumber(), event.paid.toNumber()];
  console.log(`${sold.toFixed(3)} ETH sold for ${paid.toFixed(0)} DAI`);
}
// → 9.081 ETH sold for 18000 DAI
// → 9.158 ETH sold for 18000 DAI
// → 9.213 ETH sold for 18000 DAI

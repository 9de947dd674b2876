import { ExamWorld, examTerms } from '@liqlab/conformance';
import { makerFlip } from '@liqlab/english-auction';

/** Auctions sized by debt, as of Liquidations 1.2, and a bid that nobody outbids. */
const auction = makerFlip({
  sizing: { by: 'debt', maximumTab: 50_000, maximumOpenTab: 15_000_000, dust: 100 },
  minimumIncrease: 0.03,
  bidLifetime: 21_600,
  auctionLength: 21_600,
});
const vault = { price: 200, debt: 40_000, health: 97, depth: 20 };
const world = new ExamWorld(auction, examTerms({}), vault);

const { mechanism, market, position, keepers } = world;
const [starter, bidder] = keepers;
const sale = mechanism.open(position, market);
market.post(sale.execute({ kind: 'chore', chore: 'open', by: starter }, market));

const [offer] = sale.offers(market);
if (offer?.kind === 'bid') {
  const { lot, minimum } = offer;
  market.post(sale.execute({ kind: 'bid', by: bidder, lot, amount: minimum }, market));
  world.moveTo(market.now + 21_601, vault.price);
  market.post(sale.execute({ kind: 'chore', chore: 'settle', by: bidder }, market));
  console.log(`${sale.status}: ${lot} ETH for ${minimum} DAI`);
}
// → settled: 242.583305564811725 ETH for 0.000000000000000001 DAI

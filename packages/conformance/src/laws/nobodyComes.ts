import { answering } from '../play/answers.js';
import { Play } from '../play/play.js';
import type { Target } from '../play/transcript.js';
import type { ExamWorld } from '../world/examWorld.js';
import { Flows } from './flows.js';
import { settingLaw } from './settingLaw.js';

// Seconds between looks, once the sale names no moment of its own; thirty-four days in all.
const waits = [60, 600, 3_600, 21_600, 86_401, 259_201, 2_592_000];
const mostWakings = 500;

/** L13. Chores are done, as by a protocol's own bot; nobody takes, bids or swaps. */
export const nobodyComes = settingLaw({
  id: 'L13',
  title: 'without any buyer nothing is lost',
  formula:
    'no take, bid or swap ever ⇒ the sale expires, settles, or still offers something; whoever opened ' +
    'it has the deposit back when it is over; keepers have received no collateral but promised ' +
    'rewards; written off > 0 ⇒ the collateral is sold or the lender has it',
  judge: (world) => {
    const play = new Play(world);
    for (const wait of waits) {
      if (play.isOver) return undefined;
      work(play);
      const stuck = passTime(play, world.market.now + wait);
      if (stuck) return stuck;
    }
    return play.isOver ? undefined : stuckOrLost(play);
  },
});

/** Does every chore of a sale that is open, and opens the first. */
function work(play: Play): void {
  for (const target of play.targets) {
    const isFirst = play.sales.length === 0;
    const chore = target.view.offers.find(({ kind }) => kind === 'chore');
    if (!chore || play.isOver || (target.view.status === 'proposed' && !isFirst)) continue;
    const answer = answering('accept', 100, chore, play.world.keepers[0], play.world);
    if (answer) play.act('a keeper does what there is to do', target, answer);
  }
}

function passTime(play: Play, until: number): string | undefined {
  const { market } = play.world;
  for (let wakings = 0; market.now < until && !play.isOver; wakings += 1) {
    if (wakings > mostWakings) return `it had to be woken ${wakings} times before second ${until}`;
    const next = Math.min(until, ...openTargets(play).map(({ view }) => view.wakeAt));
    play.wait(Math.max(1, next - market.now));
  }
  return undefined;
}

function openTargets(play: Play): readonly Target[] {
  return play.targets.filter(({ view }) => view.status === 'open');
}

function stuckOrLost(play: Play): string | undefined {
  const stuck = openTargets(play).find(({ view }) => view.offers.length === 0);
  const isWaiting = stuck && Number.isFinite(stuck.view.wakeAt);
  if (stuck && !isWaiting) {
    return `after ${play.world.market.now} seconds it is open, but offers nothing and never wakes`;
  }
  return lost(play);
}

function lost(play: Play): string | undefined {
  const { world, sales } = play;
  const flows = new Flows(world);
  for (const { batches } of sales) for (const { events } of batches) flows.add(events);
  const { keepers, market, debt } = world;
  const isOver = sales.every(({ liquidation }) => liquidation.status !== 'open');
  const [opener] = keepers;
  if (isOver && flows.netOf(opener, debt).lt(market.arithmetic.zero)) {
    return `whoever opened it lost ${market.arithmetic.zero.minus(flows.netOf(opener, debt))}`;
  }
  return gift(flows, play) ?? writtenOff(flows, world);
}

function gift(flows: Flows, { world, steps }: Play): string | undefined {
  const { keepers, collateral, market } = world;
  const rewards = steps.map(
    ({ answer }) => (answer?.offer?.kind === 'chore' && answer.offer.lot) || market.arithmetic.zero,
  );
  const promised = rewards.reduce((sum, lot) => sum.plus(lot), market.arithmetic.zero);
  const received = keepers.map((keeper) => flows.netOf(keeper, collateral));
  const given = received.find((amount) => amount.gt(promised));
  return given && `a keeper was given ${given} collateral, although nobody bought`;
}

function writtenOff(flows: Flows, { market, collateral, debtToken, position }: ExamWorld) {
  const { badDebt, escrow } = market.accounts;
  const left = flows.netOf(escrow, collateral).plus(flows.receivedBy(position.owner, collateral));
  if (flows.netOf(badDebt, debtToken).isZero() || left.isZero()) return undefined;
  return `${flows.netOf(badDebt, debtToken)} was written off, although ${left} collateral is left`;
}

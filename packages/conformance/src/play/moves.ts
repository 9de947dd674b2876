import fc from 'fast-check';
import { answering, type Manner } from './answers.js';
import { nameOf } from './nameOf.js';
import type { Play } from './play.js';
import { unofferedActions } from './unofferedActions.js';

/** What a move can be made on: whether anything is offered, and whether a fault ended the play. */
export interface Standing {
  isOffered: boolean;
  isOver: boolean;
}

/** One random move, as fast-check runs, prints and shrinks it. */
export type Move = fc.Command<Standing, Play>;

const most = { maxCommands: 24, size: 'max' } as const;

const manners: Record<Manner, string> = {
  accept: 'accepts',
  part: 'accepts a part of',
  crumb: 'accepts all but a crumb of',
  beyond: 'asks for more than',
  short: 'offers too little for',
  picky: 'insists on more than',
};

const seconds = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 601, max: 10_000 }),
  fc.integer({ min: 10_001, max: 400_000 }),
);

/** Random games: keepers act, prices move, time passes. */
export function games(): fc.Arbitrary<Iterable<Move>> {
  const accepts = answers(fc.constant('accept'));
  const others = answers(fc.constantFrom('part', 'part', 'crumb', 'beyond', 'short', 'picky'));
  const waits = seconds.map(wait);
  const prices = fc.integer({ min: 40, max: 160 }).map(movePrice);
  const unoffered = fc.nat(5).map(wantUnoffered);
  const moves = [accepts, others, others, others, waits, waits, prices, unoffered];
  return fc.commands([...moves, fc.constant(nudge())], most);
}

function answers(manner: fc.Arbitrary<Manner>): fc.Arbitrary<Move> {
  const percent = fc.integer({ min: 1, max: 90 });
  return fc.tuple(manner, percent, fc.nat(2), fc.nat(1)).map((drawn) => answer(...drawn));
}

function answer(manner: Manner, percent: number, which: number, keeper: number): Move {
  const run = (play: Play) => {
    const standing = play.targets.flatMap((target) => {
      return target.view.offers.map((offer) => ({ target, offer }));
    });
    const { target, offer } = standing[which % standing.length] ?? {};
    const by = play.world.keepers[keeper];
    const made = offer && by && answering(manner, percent, offer, by, play.world);
    if (!target || !made) return;
    const done =
      offer.kind === 'chore'
        ? `does the chore "${offer.chore}" of ${nameOf(target.sale)}`
        : `${manners[manner]} the ${offer.kind} of ${nameOf(target.sale)} (${percent} %)`;
    play.act(`${by.name} ${done}`, target, made);
  };
  return move(`a keeper ${manners[manner]} an offer`, ({ isOffered }) => isOffered, run);
}

function wantUnoffered(which: number): Move {
  return move('a keeper wants what is not offered', always, (play) => {
    const target = play.targets[0];
    if (!target) return;
    const actions = unofferedActions(play.world, target.view.offers);
    const [text, action] = actions[which % actions.length] ?? [];
    if (!action) return;
    const wanted = `keeper 1 wants ${text} of ${nameOf(target.sale)}`;
    play.act(wanted, target, { action, demand: 'refuse' });
  });
}

function wait(passing: number): Move {
  return move(`${passing} seconds pass`, always, (play) => play.wait(passing));
}

function movePrice(percent: number): Move {
  return move(`the price becomes ${percent} %`, always, (play) => play.movePrice(percent));
}

function nudge(): Move {
  return move('sales are told too early that time passed', always, (play) => play.nudge());
}

function always(): boolean {
  return true;
}

function move(
  text: string,
  check: (standing: Standing) => boolean,
  run: (play: Play) => void,
): Move {
  return {
    check: (standing) => !standing.isOver && check(standing),
    run: (standing, play) => {
      run(play);
      Object.assign(standing, standingOf(play));
    },
    toString: () => text,
  };
}

/** What the next move finds. */
export function standingOf(play: Play): Standing {
  return { isOffered: play.isOffering, isOver: play.isOver };
}

import fc from 'fast-check';
import type { ContainerModule } from 'inversify';
import type { ExamTerms } from '../examOptions.js';
import { ExamWorld, type WorldUnits } from '../world/examWorld.js';
import type { Setting } from '../world/setting.js';
import { type Move, standingOf } from './moves.js';
import { Play } from './play.js';
import type { Transcript } from './transcript.js';

/** What a game is played in. */
export interface Stage {
  readonly module: ContainerModule;
  readonly terms: ExamTerms;
  readonly setting: Setting;
  readonly units?: WorldUnits;
  /** How often everything is asked; once if absent. */
  readonly asks?: number;
}

/** Plays a game from its start, with a mechanism that has seen nothing yet. */
export function perform(
  { module, terms, setting, units, asks }: Stage,
  game: Iterable<Move>,
): Transcript {
  const play = new Play(new ExamWorld(module, terms, setting, units), asks);
  fc.modelRun(() => ({ model: standingOf(play), real: play }), game);
  play.finish();
  return play;
}

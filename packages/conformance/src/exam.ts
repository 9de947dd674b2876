import { exactArithmetic, fastArithmetic } from '@liqlab/core';
import fc from 'fast-check';
import type { ContainerModule } from 'inversify';
import type { ExamTerms } from './examOptions.js';
import { games, type Move } from './play/moves.js';
import { perform, type Stage } from './play/perform.js';
import type { Transcript } from './play/transcript.js';
import { resolveMechanism } from './world/resolveMechanism.js';
import { type Setting, settings } from './world/setting.js';

/** A game as it was played once, and other ways to play it from its start. */
export class Performance {
  readonly setting: Setting;
  private readonly played = new Map<string, Transcript>();

  constructor(
    private readonly stage: Stage,
    private readonly game: Iterable<Move>,
  ) {
    this.setting = stage.setting;
  }

  /** As every law sees it: in exact arithmetic. */
  get transcript(): Transcript {
    return this.once('first', {});
  }

  /** The very same again, with a mechanism of its own. */
  get repeated(): Transcript {
    return this.once('repeated', {});
  }

  /** The same in fast arithmetic. */
  get inFloats(): Transcript {
    return this.once('in floats', { units: { arithmetic: fastArithmetic, scale: 1 } });
  }

  /** The same with something changed. */
  with(changes: Partial<Stage>): Transcript {
    return perform({ ...this.stage, ...changes }, this.game);
  }

  private once(name: string, changes: Partial<Stage>): Transcript {
    const transcript = this.played.get(name) ?? this.with(changes);
    this.played.set(name, transcript);
    return transcript;
  }
}

/** What all laws of one examination share: the random games, played once. */
export class Exam {
  readonly settings: fc.Arbitrary<Setting>;
  private readonly games: fc.Arbitrary<Iterable<Move>>;
  private played: readonly Performance[] | undefined;

  constructor(
    readonly module: ContainerModule,
    readonly terms: ExamTerms,
  ) {
    const { takesShorts = false } = resolveMechanism(module, exactArithmetic);
    this.settings = settings(terms, takesShorts);
    this.games = games();
  }

  /** The games of this exam's seed. */
  get performances(): readonly Performance[] {
    this.played ??= this.playAll();
    return this.played;
  }

  /** The smallest game found that `judge` objects to; `undefined` if it objects to none. */
  smallestGame(judge: (performance: Performance) => string | undefined): Performance | undefined {
    const { seed, runs: numRuns } = this.terms;
    const property = fc.property(this.settings, this.games, (setting, game) => {
      return judge(this.perform(setting, game)) === undefined;
    });
    const { counterexample } = fc.check(property, { seed, numRuns });
    if (!counterexample) return undefined;
    const [setting, game] = counterexample;
    return this.withoutIdleMoves(setting, [...game], judge);
  }

  // fast-check takes the last move of a game for the one that matters, and never drops it.
  private withoutIdleMoves(
    setting: Setting,
    game: readonly Move[],
    judge: (performance: Performance) => string | undefined,
  ): Performance {
    let smallest = this.perform(setting, game);
    let moves = game;
    for (const move of [...game].reverse()) {
      const fewer = moves.filter((one) => one !== move);
      const candidate = this.perform(setting, fewer);
      if (judge(candidate) !== undefined) [smallest, moves] = [candidate, fewer];
    }
    return smallest;
  }

  private playAll(): readonly Performance[] {
    const { seed, runs: numRuns } = this.terms;
    const performances: Performance[] = [];
    const property = fc.property(this.settings, this.games, (setting, game) => {
      performances.push(this.perform(setting, game));
    });
    fc.assert(property, { seed, numRuns });
    return performances;
  }

  private perform(setting: Setting, game: Iterable<Move>): Performance {
    const { module, terms } = this;
    return new Performance({ module, terms, setting }, game);
  }
}

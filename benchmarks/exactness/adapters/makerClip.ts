import { type Arithmetic, InvalidParameterError, StalePriceError } from '@liqlab/core';
import type { SaleState } from '@liqlab/dutch-auction';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import type { ClipCase, ClipState, ClipStep } from './makerClip/clipCase.js';
import { outOfScope, refusals } from './makerClip/clipRefusals.js';
import { ClipWorld } from './makerClip/clipWorld.js';
import { compareFill, compareStart } from './makerClip/compareAnswer.js';
import { compareClip } from './makerClip/compareClip.js';
import { type Wholes, wholes } from './makerClip/wholes.js';

/** makerdao/dss `Dog` and `Clipper`, driven through the preset `dutch-auction/maker-clip`. */
export const makerClipAdapter: VectorAdapter = {
  set: 'maker-clip',
  recognises: ({ source, cases }) =>
    /^makerdao\/dss@\w+\/src\/\{clip,dog/.test(source) && 'params' in (cases[0] ?? {}),
  run: (vectorCase, arithmetic, recorder) =>
    new ClipRun(vectorCase as ClipCase, arithmetic, recorder).run(),
};

class ClipRun {
  private readonly world: ClipWorld;
  private before: ClipState;

  constructor(
    private readonly vectors: ClipCase,
    arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    this.world = new ClipWorld(vectors, arithmetic);
    this.before = vectors.initial;
  }

  run(): void {
    for (const step of this.vectors.steps) {
      this.world.market.now = Number(step.state.now);
      this.recorder.step(() => {
        const reason = this.reasonToSkip(step);
        if (!reason) this.do(step);
        compareClip(this.vectors.initial, step.state, this.world, this.recorder);
        return reason ? { notApplicable: reason } : undefined;
      });
      this.before = step.state;
    }
  }

  private reasonToSkip({ op, ok, revert = '' }: ClipStep): string | undefined {
    if (ok || op === 'file' || revert in refusals) return undefined;
    return outOfScope[revert === 'revert-empty' ? op : revert] ?? `${op}: ${revert}`;
  }

  private do(step: ClipStep): void {
    const { world } = this;
    if (step.op === 'bark') this.start(step, () => world.bark(step));
    if (step.op === 'redo') this.start(step, () => world.redo(step));
    if (step.op === 'take') this.take(step);
    if (step.op === 'yank') this.recorder.expect(this.refusal(step), () => world.yank(step));
    if (step.op === 'file') this.file(step);
    if (step.op === 'price') world.price(step);
    if (step.op === 'upchost') world.mechanism.updateMinimumRemainder();
  }

  private refusal({ ok, revert = '' }: ClipStep): RefusalClass | undefined {
    if (ok) return undefined;
    // The contract calls a vault safe, too, when there is no price to judge it by.
    const hasNoPrice = revert === 'Dog/not-unsafe' && !this.world.hasSafetyPrice;
    return hasNoPrice ? StalePriceError : refusals[revert];
  }

  private start(step: ClipStep, call: () => SaleState): void {
    const state = this.recorder.expect(this.refusal(step), call);
    if (!state) return;
    const { books, sales } = this.world;
    compareStart(step.out ?? {}, state, books.reward, this.wholes(step), this.recorder);
    if (step.op === 'bark') this.recorder.same('id', step.out?.id ?? '', sales.size);
  }

  private take(step: ClipStep): void {
    const { world, recorder } = this;
    const before = this.before.sales[step.id ?? ''];
    const filled = recorder.expect(this.refusal(step), () => world.take(step, before));
    const { state, status } = world.sale(step.id);
    if (!filled || !state) return;
    recorder.same('removed', step.out?.removed ?? '', status !== 'open');
    compareFill(step.out ?? {}, filled, state, this.wholes(step), recorder);
  }

  private wholes({ urn, id = '' }: ClipStep): Wholes {
    return wholes(this.vectors.initial.urns[urn ?? this.before.sales[id]?.usr ?? '']);
  }

  private file(step: ClipStep): void {
    try {
      this.world.file(step);
      this.recorder.same('parameter accepted', step.ok, true);
    } catch (error) {
      if (!(error instanceof InvalidParameterError)) throw error;
      this.recorder.same('parameter accepted', step.ok, false);
    }
  }
}

import { type Arithmetic, SaleClosedError } from '@liqlab/core';
import type { MakerFlipSale } from '@liqlab/english-auction';
import type { Recorder, RefusalClass } from '../src/recorder.js';
import type { VectorAdapter } from '../src/vectorAdapter.js';
import { compareFlip, compareSlice } from './makerFlip/compareFlip.js';
import type { FlipCase, FlipState, FlipStep } from './makerFlip/flipCase.js';
import { outOfScope, refusals } from './makerFlip/flipRefusals.js';
import { FlipWorld } from './makerFlip/flipWorld.js';

/** makerdao/dss `Flipper` and `Cat`, driven through the preset `english-auction/maker-flip`. */
export const makerFlipAdapter: VectorAdapter = {
  set: 'maker-flip',
  recognises: ({ source, cases }) =>
    /^makerdao\/dss@\w+\/src\/\{flip,cat/.test(source) && 'params' in (cases[0] ?? {}),
  run: (vectorCase, arithmetic, recorder) =>
    new FlipRun(vectorCase as FlipCase, arithmetic, recorder).run(),
};

class FlipRun {
  private readonly world: FlipWorld;
  private before: FlipState;

  constructor(
    private readonly vectors: FlipCase,
    arithmetic: Arithmetic,
    private readonly recorder: Recorder,
  ) {
    this.world = new FlipWorld(vectors, arithmetic);
    this.before = vectors.initial;
  }

  run(): void {
    for (const step of this.vectors.steps) {
      this.world.market.now = Number(step.state.now);
      this.recorder.step(() => {
        const reason = this.reasonToSkip(step);
        if (!reason) this.do(step);
        compareFlip(step.state, this.world, this.recorder);
        return reason ? { notApplicable: reason } : undefined;
      });
      this.before = step.state;
    }
  }

  private reasonToSkip({ op, ok, revert = '', id }: FlipStep): string | undefined {
    if (ok) {
      const hasNoEffect = op === 'tick' && this.world.sale(id).status !== 'open';
      return hasNoEffect ? 'restart of an auction that does not exist: no effect' : undefined;
    }
    if (revert in refusals) return undefined;
    return outOfScope[revert] ?? outOfScope[op] ?? `${op}: ${revert}`;
  }

  private do(step: FlipStep): void {
    const { world, recorder } = this;
    const refusal = this.refusal(step);
    if (step.op === 'file') {
      world.file(step);
    } else if (step.op === 'kick') {
      this.addSale(world.kick(step), step);
    } else if (step.op === 'bite') {
      const sale = recorder.expect(refusal, () => world.propose(step));
      if (sale) this.open(sale, step);
    } else if (step.op !== 'warp') {
      world.post(recorder.expect(refusal, () => world.act(step, this.before)) ?? []);
    }
  }

  /** A sale that is over, or never began, refuses everything for that reason. */
  private refusal({ ok, op, revert = '', id }: FlipStep): RefusalClass | undefined {
    if (ok) return undefined;
    const isRunning = op === 'bite' || this.world.sale(id).status === 'open';
    return isRunning ? refusals[revert] : SaleClosedError;
  }

  private open(sale: MakerFlipSale, step: FlipStep): void {
    compareSlice(step.out ?? {}, this.world.open(sale, step), this.recorder);
    this.addSale(sale, step);
  }

  private addSale(sale: MakerFlipSale, { out }: FlipStep): void {
    const id = String(this.world.sales.size + 1);
    this.recorder.same('id', out?.id ?? '', id);
    this.world.sales.set(id, sale);
  }
}

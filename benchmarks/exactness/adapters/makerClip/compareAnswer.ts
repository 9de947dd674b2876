import type { Filled, Num } from '@liqlab/core';
import type { SaleState } from '@liqlab/dutch-auction';
import type { Recorder } from '../../src/recorder.js';
import { rad, ray, wad } from '../makerUnits.js';
import type { ClipOut } from './clipCase.js';
import type { Wholes } from './wholes.js';

/** Compares a sale just opened or reset, and the reward paid for it. */
export function compareStart(
  out: ClipOut,
  state: SaleState,
  reward: Num,
  { collateral, dai, debtTokens }: Wholes,
  recorder: Recorder,
): void {
  recorder.same('rewarded', out.coin !== '0', !reward.isZero());
  if (out.dink) recorder.amount('dink', out.dink, state.lot, wad, collateral);
  if (out.dart) recorder.amount('dart', out.dart, state.debtTokens, wad, debtTokens);
  if (out.due) recorder.amount('due', out.due, state.due, rad, dai);
  recorder.amount('top', out.top ?? '', state.top, ray);
  recorder.amount('tab', out.tab ?? '', state.tab, rad, dai);
  recorder.amount('lot', out.lot ?? '', state.lot, wad, collateral);
  recorder.amount('coin', out.coin ?? '', reward, rad, dai);
}

/** Compares a purchase, and what it left of the sale. */
export function compareFill(
  out: ClipOut,
  { sold, paid }: Filled,
  { lot, tab }: SaleState,
  { collateral, dai }: Wholes,
  recorder: Recorder,
): void {
  recorder.amount('slice', out.slice ?? '', sold, wad, collateral);
  recorder.amount('owe', out.owe ?? '', paid, rad, dai);
  recorder.amount('tab', out.tab ?? '', tab, rad, dai);
  recorder.amount('lot', out.lot ?? '', lot, wad, collateral);
}

import type { LiquidationEvent } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Flawed extends Honest {
  override take(): readonly LiquidationEvent[] {
    throw 'just a text';
  }
}

export const presets = presetsOf((id) => new Flawed(id || 'bad/throws-text'));

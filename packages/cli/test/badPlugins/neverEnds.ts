import type { LiquidationEvent } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Flawed extends Honest {
  override take(): readonly LiquidationEvent[] {
    for (;;);
  }
}

export const presets = presetsOf((id) => new Flawed(id || 'bad/never-ends'));

import type { LiquidationEvent } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class Flawed extends Honest {
  override take(): readonly LiquidationEvent[] {
    throw new Error('a bug of its author');
  }
}

export const presets = presetsOf((id) => new Flawed(id || 'bad/throws'));

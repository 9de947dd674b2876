import type { LiquidationEvent, Take } from '@liqlab/core';
import { Honest, presetsOf } from './flawed.js';

class ReturnsNonsense extends Honest {
  override offers(): readonly Take[] {
    return [{ kind: 'take', lot: 'a lot' } as unknown as Take];
  }

  override take(): readonly LiquidationEvent[] {
    return 42 as unknown as LiquidationEvent[];
  }
}

export const presets = presetsOf((id) => new ReturnsNonsense(id || 'bad/returns-nonsense'));

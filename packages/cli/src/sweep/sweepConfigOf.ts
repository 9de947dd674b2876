import { SweepWithoutError } from '../errors.js';
import { bounds, type SweepConfig, type SweepFlags } from './sweepConfig.js';
import { defaultMeasures } from './sweepMeasures.js';

/**
 * A sweep with its defaults filled in.
 *
 * @throws {@link SweepWithoutError}
 */
export function sweepConfigOf(flags: SweepFlags): SweepConfig {
  const { mechanism, vary = {}, samples, measures = defaultMeasures } = flags;
  if (mechanism === undefined) throw new SweepWithoutError('mechanism', '--mechanism ID');
  if (Object.keys(vary).length === 0)
    throw new SweepWithoutError(
      'parameter',
      `--vary NAME=LOW:HIGH, or --vary NAME for its ${bounds}`,
    );
  return { mechanism, vary, ...(samples === undefined ? {} : { samples }), measures };
}

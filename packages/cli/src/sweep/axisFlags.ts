import { InvalidArgumentError } from 'commander';
import { axisOf } from './parseAxis.js';
import { bounds } from './sweepConfig.js';

/** One parameter more to vary, for a flag that may be there several times: see `SweepConfig.vary`. */
export function addAxis(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [, name = '', rest] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
  const { name: known } = axisOf(name.trim(), rest);
  if (known in before) throw new InvalidArgumentError(`${known} is there twice: name each once.`);
  return { ...before, [known]: rest ?? bounds };
}

import { readFileSync } from 'node:fs';
import { InvalidFileError } from '@liqlab/core';
import { InvalidArgumentError } from 'commander';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../nearestName.js';
import { axisOf } from '../sweep/parseAxis.js';
import { bounds, type SweepFlags } from '../sweep/sweepConfig.js';
import type { CompareFlags } from './compareFlags.js';
import { type ConfigFile, configSchema } from './configSchema.js';
import { parseInterval } from './parseInterval.js';

const remedy = 'config.schema.json of @liqlab/cli says what it may hold';

/**
 * Reads a configuration, in YAML or in JSON, which is YAML too.
 *
 * @throws {@link InvalidFileError}
 */
export function readConfig(file: string): CompareFlags {
  const parsed = configSchema.safeParse(parseYaml(file) ?? {});
  if (!parsed.success) throw schemaError(file, parsed.error);
  const config = parsed.data;
  if (config.prices !== undefined && config.scenarios !== undefined)
    throw new InvalidFileError(file, undefined, 'prices', 'conflicts with scenarios', 'Keep one');
  if (config.book !== undefined && config.positions !== undefined)
    throw new InvalidFileError(file, undefined, 'book', 'conflicts with positions', 'Keep one');
  if (config.book !== undefined && config.longsAndShorts)
    throw new InvalidFileError(
      file,
      undefined,
      'book',
      'conflicts with longsAndShorts',
      'Keep one',
    );
  return flagsOf(file, config);
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof YAMLParseError) {
      const [{ line } = { line: undefined }] = error.linePos ?? [];
      const [problem = 'is not YAML'] = error.message.split(' at line');
      throw new InvalidFileError(file, line, undefined, problem, 'Write it in YAML or JSON');
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const problem = code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})`;
    throw new InvalidFileError(file, undefined, undefined, problem, 'Name a file that can be read');
  }
}

function schemaError(file: string, { issues: [issue] }: z.ZodError): InvalidFileError {
  const field = issue?.path.join('.') || undefined;
  if (issue?.code === 'unrecognized_keys' && field === undefined) {
    const [key = ''] = issue.keys;
    const known = Object.keys(configSchema.shape) as [string, ...string[]];
    const meant = `Did you mean ${nearestName(key, known)}? ${remedy}`;
    return new InvalidFileError(file, undefined, key, 'is not known', meant);
  }
  return new InvalidFileError(file, undefined, field, issue?.message ?? 'is wrong', remedy);
}

function flagsOf(
  file: string,
  { scenarios, untilInterval, sweep, explain, ...others }: ConfigFile,
): CompareFlags {
  const flags = defined(others);
  return {
    ...flags,
    ...(sweep === undefined ? {} : { sweep: sweepOf(file, sweep) }),
    ...(explain === undefined ? {} : { explain: defined(explain) }),
    ...(scenarios === undefined
      ? {}
      : { scenarios: scenarios === 'all' ? [scenarios] : scenarios }),
    ...(untilInterval === undefined ? {} : { untilInterval: reachOf(file, untilInterval) }),
  };
}

function sweepOf(file: string, { vary, ...others }: NonNullable<ConfigFile['sweep']>): SweepFlags {
  const flags = defined(others);
  if (vary === undefined) return flags;
  const texts = Object.entries(vary).map(([name, ranges]): [string, string] => {
    const text = typeof ranges === 'string' ? ranges : ranges.join();
    checkAxis(file, name, text);
    return [name, text];
  });
  return { ...flags, vary: Object.fromEntries(texts) };
}

function checkAxis(file: string, name: string, text: string): void {
  try {
    axisOf(name, text === bounds ? undefined : text);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const [problem = '', ...remedies] = error.message.split('. ');
    const field = `sweep.vary.${name}`;
    throw new InvalidFileError(file, undefined, field, problem, remedies.join('. ') || remedy);
  }
}

function reachOf(file: string, reach: number | string): number {
  try {
    return parseInterval(`${reach}`);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidFileError(file, undefined, 'untilInterval', 'is out of range', error.message);
  }
}

type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Fields>;
}

import { InvalidArgumentError } from 'commander';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { type Borrowers, borrowersSchema, type Keepers, keepersSchema } from './populations.js';

/** What `--keepers` says, in YAML: `{population: {capitalKeepers: 0}, add: [{name: mine}]}`. */
export function parseKeepers(text: string): Keepers {
  return checked(keepersSchema, yamlOf(text), '{add: [{name: mine, capital: 100000}]}');
}

/** What `--borrowers` says: `deleverage=0.2,close=0.1`, or a list in YAML. */
export function parseBorrowers(text: string): Borrowers {
  const isShort = !text.trim().startsWith('[');
  return checked(borrowersSchema, isShort ? shortForm(text) : yamlOf(text), 'deleverage=0.2');
}

function shortForm(text: string): unknown {
  return text.split(',').map((part) => {
    const [kind = '', share = ''] = part.split('=').map((word) => word.trim());
    return { share: share === '' ? undefined : Number(share), borrower: { kind } };
  });
}

function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new InvalidArgumentError(`It is not YAML: ${error.message.split(' at line')[0]}.`);
  }
}

function checked<Value>(schema: z.ZodType<Value>, input: unknown, example: string): Value {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.');
  const problem = `${place ? `${place}: ` : ''}${issue?.message ?? 'is wrong'}`;
  throw new InvalidArgumentError(`${problem}. Write it as in ${example}.`);
}

import { InvalidArgumentError } from 'commander';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';

/** @throws InvalidArgumentError for what is not YAML. */
export function yamlOf(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new InvalidArgumentError(`It is not YAML: ${error.message.split(' at line')[0]}.`);
  }
}

/**
 * @param example - that the message gives.
 * @throws InvalidArgumentError for the first thing that the schema does not take.
 */
export function checked<Value>(schema: z.ZodType<Value>, input: unknown, example: string): Value {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.');
  const problem = `${place ? `${place}: ` : ''}${issue?.message ?? 'is wrong'}`;
  throw new InvalidArgumentError(`${problem}. Write it as in ${example}.`);
}

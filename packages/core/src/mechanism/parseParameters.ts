import { ZodObject, type ZodType } from 'zod';
import { InvalidParameterError } from '../errors/inputErrors.js';

/**
 * The parameters of mechanism `id` after validation, with defaults filled in.
 *
 * @throws {@link InvalidParameterError} naming the first field that is wrong, its limit and the remedy.
 */
export function parseParameters<Parameters>(
  id: string,
  schema: ZodType<Parameters>,
  input: unknown = {},
): Parameters {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  if (issue?.code === 'unrecognized_keys') {
    throw new InvalidParameterError(id, issue.keys.join(', '), unknownKey(schema));
  }
  const field = issue?.path.join('.') || '(parameters)';
  throw new InvalidParameterError(id, field, issue?.message ?? 'is not valid');
}

function unknownKey(schema: ZodType): string {
  if (!(schema instanceof ZodObject)) return 'is not known';
  return `is not known; the parameters are ${Object.keys(schema.shape).join(', ')}`;
}

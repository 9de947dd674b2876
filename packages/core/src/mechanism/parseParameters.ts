import type { ZodType } from 'zod';
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
  const field = issue?.path.join('.') || '(parameters)';
  throw new InvalidParameterError(id, field, issue?.message ?? 'is not valid');
}

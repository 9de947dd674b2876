import { type ParameterRange, parameterRanges } from '@liqlab/core';
import { z } from 'zod';

/** Parameters by name. */
export type Values = Readonly<Record<string, unknown>>;

/** A numeric parameter of a mechanism. */
export interface ParameterField {
  /** With the names that it is inside of, after dots. */
  readonly name: string;
  readonly range: ParameterRange;
}

/**
 * The numeric parameters of a schema; of one that has kinds, those of the kind that `values` have.
 *
 * @param values - with the defaults filled in.
 */
export function parameterFields(schema: z.ZodType, values: unknown, inside = ''): ParameterField[] {
  const range = parameterRanges.get(schema);
  if (range) return [{ name: inside, range }];
  if (schema instanceof z.ZodObject) return fieldsOf(schema, values, inside);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const own = optionOf(schema, values);
    return own ? parameterFields(own, values, inside) : [];
  }
  const wrapped = wrappedBy(schema);
  return wrapped ? parameterFields(wrapped, values, inside) : [];
}

function fieldsOf({ shape }: z.ZodObject, values: unknown, inside: string): ParameterField[] {
  return Object.entries(shape).flatMap(([name, field]) =>
    parameterFields(
      field as z.ZodType,
      (values as Values | undefined)?.[name],
      inside === '' ? name : `${inside}.${name}`,
    ),
  );
}

function optionOf(union: z.ZodDiscriminatedUnion, values: unknown): z.ZodType | undefined {
  const { discriminator } = union.def;
  const kind = (values as Values | undefined)?.[discriminator];
  return (union.options as readonly z.ZodObject[]).find(
    ({ shape }) => (shape[discriminator] as z.ZodType).safeParse(kind).success,
  );
}

function wrappedBy(schema: z.ZodType): z.ZodType | undefined {
  const { innerType, in: input } = schema.def as { innerType?: z.ZodType; in?: z.ZodType };
  return innerType ?? input;
}

/** The numbers among the values of a mechanism whose schema is out of reach: any number is in range. */
export function numericValues(values: Values, inside = ''): ParameterField[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const name = inside === '' ? key : `${inside}.${key}`;
    if (typeof value === 'object' && value !== null) return numericValues(value as Values, name);
    const isNumber = value !== '' && Number.isFinite(Number(value)) && typeof value !== 'boolean';
    return isNumber ? [{ name, range: { unit: '', isWhole: false } }] : [];
  });
}

/** The value of a field. */
export function valueIn(values: Values, name: string): unknown {
  const [first = '', ...rest] = name.split('.');
  const value = values[first];
  return rest.length === 0 ? value : valueIn((value ?? {}) as Values, rest.join('.'));
}

/** The values with the one of a field replaced. */
export function withValue(values: Values, name: string, value: number): Values {
  const [first = '', ...rest] = name.split('.');
  if (rest.length === 0) return { ...values, [first]: value };
  return { ...values, [first]: withValue((values[first] ?? {}) as Values, rest.join('.'), value) };
}

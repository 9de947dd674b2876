import { InvalidParameterError } from '@liqlab/core';
import { parse } from 'yaml';

/** A name as a user gives it, taken apart: `dutch-auction/maker-clip{tail: 7200}`. */
export interface ContenderName {
  /** An id, or the name of a module. */
  readonly base: string;
  /** With its brackets; empty without parameters. */
  readonly braces: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** @throws {@link InvalidParameterError} if what is in braces is no list of names and values. */
export function readContenderName(name: string): ContenderName {
  const [, before, braces] = /^([^{]+)(\{.*\})$/s.exec(name) ?? [];
  if (before === undefined || braces === undefined)
    return { base: name, braces: '', parameters: {} };
  const base = before.trim();
  try {
    return { base, braces, parameters: parse(braces) as Record<string, unknown> };
  } catch {
    const problem = `${braces} is not a list of names and values: write it as in {tail: 7200}`;
    throw new InvalidParameterError(base, '(parameters)', problem);
  }
}

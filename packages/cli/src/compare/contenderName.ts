import { InvalidParameterError } from '@liqlab/core';
import { parse } from 'yaml';

/** A name as a user gives it, taken apart: `dutch-auction/maker-clip{maximumDuration: 7200}`. */
export interface ContenderName {
  /** An id, or the name of a module. */
  readonly base: string;
  /** With its brackets; empty without parameters. */
  readonly braces: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

// YAML wants a space there.
const colon = /([{,]\s*[\w.]+):(?=\S)/g;

/** @throws {@link InvalidParameterError} if what is in braces is no list of names and values. */
export function readContenderName(name: string): ContenderName {
  const start = name.indexOf('{');
  if (start < 0) return { base: name, braces: '', parameters: {} };
  const [base, braces] = [name.slice(0, start).trim(), name.slice(start)];
  try {
    const parameters = parse(braces.replace(colon, '$1: ')) as Record<string, unknown>;
    return { base, braces, parameters };
  } catch {
    const problem = 'is not a list of names and values in braces: write it as in {bonus: 0.1}';
    throw new InvalidParameterError(base, braces, problem);
  }
}

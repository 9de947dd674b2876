import { basename, resolve } from 'node:path';
import { InvalidNameError } from '../errors.js';

/** A name in the spellings that a package needs. */
export interface PackageName {
  /** `my-auction`. */
  readonly kebab: string;
  /** `myAuction`. */
  readonly camel: string;
  /** `MyAuction`. */
  readonly pascal: string;
}

// What the files of the template could not call a function.
const taken = new Set(
  (
    'await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null ' +
    'package parameters presets private protected public return static super switch this throw true ' +
    'try typeof var void while with yield arguments'
  ).split(' '),
);

/**
 * The name of the package that belongs into a folder: the folder's own.
 *
 * @throws {@link InvalidNameError}
 */
export function packageName(folder: string): PackageName {
  const kebab = basename(resolve(folder));
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab)) throw new InvalidNameError(kebab);
  const camel = kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  if (taken.has(camel)) throw new InvalidNameError(kebab);
  return { kebab, camel, pascal: camel.charAt(0).toUpperCase() + camel.slice(1) };
}

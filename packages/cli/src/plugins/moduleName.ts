import { isAbsolute } from 'node:path';

/**
 * Whether a name means a module of the user's own: a path (`./auction.js`, `./my-auction`), a package
 * (`@scope/package`, `package`). Ids of mechanisms have a slash and begin with neither a dot nor an @.
 */
export function isModuleName(name: string): boolean {
  return isPath(name) || name.startsWith('@') || !name.includes('/');
}

/** Whether the name of a module is a path. */
export function isPath(name: string): boolean {
  return /^\.{0,2}[/\\]|^\.{1,2}$/.test(name) || isAbsolute(name);
}

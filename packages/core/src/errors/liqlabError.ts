const brand = Symbol.for('@liqlab/core/error');

/**
 * Base of every error that liqlab throws on purpose: a class name, a message and the facts.
 *
 * `instanceof` goes by the names of these classes: a plug-in that was installed with a copy of this
 * package of its own refuses in a way that the harness understands.
 */
export abstract class LiqlabError extends Error {
  /** @internal */
  readonly [brand] = true;

  /** Name of the error's own class, for messages and reports. */
  override get name(): string {
    return this.constructor.name;
  }

  /** Whether a value is an error of this class, of whatever copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: it is the class that is asked about.
    return isOf(this.name, value);
  }
}

function isOf(className: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !(brand in value)) return false;
  for (let at = Object.getPrototypeOf(value); at !== null; at = Object.getPrototypeOf(at)) {
    if (at.constructor?.name === className) return true;
  }
  return false;
}

/** Base of every error that liqlab throws on purpose: a class name, a message and the facts. */
export abstract class LiqlabError extends Error {
  /** Name of the error's own class, for messages and reports. */
  override get name(): string {
    return this.constructor.name;
  }
}

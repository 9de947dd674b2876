/** Base of every error that liqlab throws on purpose: a class name, a message and the facts. */
export abstract class LiqlabError extends Error {
  override get name(): string {
    return this.constructor.name;
  }
}

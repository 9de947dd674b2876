import { PluginError, PluginLostError } from '../errors.js';
import type { PluginHost } from './question.js';

/**
 * Asks plug-ins about themselves, and closes their host.
 *
 * @throws {@link PluginError} if one does not answer: it cannot be worked with.
 */
export async function withHost<Result>(
  host: PluginHost,
  ask: (host: PluginHost) => Promise<Result>,
): Promise<Result> {
  try {
    return await ask(host);
  } catch (error) {
    if (error instanceof PluginLostError) throw new PluginError(error.plugin, error.problem);
    throw error;
  } finally {
    host.close();
  }
}

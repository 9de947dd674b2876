import { existsSync } from 'node:fs';
import type { Catalogue } from '../catalogue.js';
import { PluginLostError } from '../errors.js';
import { type FinishedRun, RunExecutor } from '../experiment/runExecutor.js';
import type { RunSpec } from '../experiment/runSpec.js';
import { PluginDesk } from '../plugins/pluginDesk.js';
import { ProcessHost } from '../plugins/processHost.js';
import type { PluginHost } from '../plugins/question.js';
import type { RunPool } from './runPool.js';

// A plug-in that has been stopped so often in a row is not tried again.
const mostStops = 3;

/**
 * Makes the runs of plug-ins in processes of their own, and all others in the pool given. No process
 * serves two plug-ins, so that none can change what another one does.
 */
export class PluginPool implements RunPool {
  private readonly executor: RunExecutor;
  private readonly idle = new Map<string, PluginHost[]>();
  private readonly stops = new Map<string, number>();
  private readonly hosts: PluginHost[] = [];

  /** @param limit - seconds that a run of a plug-in may take. */
  constructor(
    private readonly others: RunPool,
    private readonly catalogue: Catalogue,
    private readonly limit: number,
  ) {
    this.executor = new RunExecutor(catalogue);
  }

  get slots(): number {
    return this.others.slots;
  }

  async run(spec: RunSpec): Promise<FinishedRun> {
    const plugin = pluginsOf(spec);
    if (plugin === '') return this.others.run(spec);
    if ((this.stops.get(plugin) ?? 0) >= mostStops) {
      return this.lost(spec, 'NotTriedError', `not tried after ${mostStops} runs without an end`);
    }
    const host = this.idle.get(plugin)?.pop() ?? this.newHost(plugin);
    try {
      const run = await host.ask({ ask: 'run', spec });
      this.stops.delete(plugin);
      return run;
    } catch (error) {
      if (!(error instanceof PluginLostError)) throw error;
      if (error.how === 'late') this.stops.set(plugin, 1 + (this.stops.get(plugin) ?? 0));
      return this.lost(spec, error.name, error.problem);
    } finally {
      this.idle.set(plugin, [...(this.idle.get(plugin) ?? []), host]);
    }
  }

  async close(): Promise<void> {
    for (const host of this.hosts) host.close();
    await this.others.close();
  }

  /** For messages: a module, or several. */
  private newHost(plugin: string): PluginHost {
    const host = existsSync(ProcessHost.file)
      ? new ProcessHost(plugin, this.limit)
      : new PluginDesk(this.catalogue);
    this.hosts.push(host);
    return host;
  }

  private lost(spec: RunSpec, error: string, problem: string): FinishedRun {
    const { contender, market, path } = spec;
    const where = `${this.executor.scenarioOf(spec)} (seed ${market.seed}, path ${path})`;
    return this.executor.lost(spec, { error, message: `${contender.id} in ${where} ${problem}` });
  }
}

/** The modules that take part in a run; empty if there are none. */
function pluginsOf({ contender: { plugin }, use = [] }: RunSpec): string {
  return [...(plugin === undefined ? [] : [plugin]), ...use].join(', ');
}

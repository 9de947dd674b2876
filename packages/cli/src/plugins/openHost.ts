import { existsSync } from 'node:fs';
import type { Catalogue } from '../catalogue.js';
import type { ContenderSpec } from '../experiment/runSpec.js';
import { ProcessHost } from './processHost.js';
import type { PluginHost, Question } from './question.js';

/** Seconds in which a plug-in has to be loaded and to say what it provides. */
const loadingLimit = 30;

/**
 * Hosts for plug-ins that are asked about themselves: a process each, so that none of them can end the
 * command or keep it waiting for ever.
 */
export function openHost(catalogue: Catalogue, limit: number = loadingLimit): PluginHost {
  if (existsSync(ProcessHost.file)) return new HostPerPlugin(limit);
  return new DeskHost(catalogue);
}

class HostPerPlugin implements PluginHost {
  private readonly hosts = new Map<string, ProcessHost>();

  constructor(private readonly limit: number) {}

  ask<Q extends Question>(question: Q) {
    const plugin = pluginOf(question);
    const host = this.hosts.get(plugin) ?? new ProcessHost(plugin, this.limit);
    this.hosts.set(plugin, host);
    return host.ask(question);
  }

  close(): void {
    for (const host of this.hosts.values()) host.close();
  }
}

class DeskHost implements PluginHost {
  constructor(private readonly catalogue: Catalogue) {}

  async ask<Q extends Question>(question: Q) {
    const { PluginDesk } = await import('./pluginDesk.js');
    return new PluginDesk(this.catalogue).ask(question);
  }

  close(): void {}
}

function pluginOf(question: Question): string {
  switch (question.ask) {
    case 'contents':
    case 'report':
      return question.plugin;
    case 'describe':
      return nameOf(question.contender);
    case 'run':
      return nameOf(question.spec.contender);
    case 'examine':
      return nameOf(question.exam.contender);
  }
}

function nameOf({ plugin, id }: ContenderSpec): string {
  return plugin ?? id;
}

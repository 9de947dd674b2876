import { type ChildProcess, fork } from 'node:child_process';
import { PluginInputError, PluginLostError } from '../errors.js';
import { type Reply, ready } from './message.js';
import type { AnswerTo, PluginHost, Question } from './question.js';

// Seconds in which a process has to be there, on a busy machine.
const startLimit = 120;

/** A reply that somebody waits for. */
interface Waiting {
  readonly number: number;
  /** Seconds. */
  readonly limit: number;
}

/** Asks a process of its own, which is started when there is a question, and again after its end. */
export class ProcessHost implements PluginHost {
  /** The file of the process; not there when the sources are run without a build. */
  static readonly file = new URL('./pluginProcess.js', import.meta.url);

  private child: ChildProcess | undefined;
  private asked = 0;

  /**
   * @param plugin - for messages.
   * @param limit - seconds that an answer may take.
   */
  constructor(
    private readonly plugin: string,
    private readonly limit: number,
  ) {}

  async ask<Q extends Question>(question: Q): Promise<AnswerTo<Q>> {
    const child = this.child?.connected ? this.child : await this.start();
    this.asked += 1;
    const number = this.asked;
    const reply = this.reply(child, { number, limit: this.limit });
    child.send({ number, question });
    const { answer, problem } = await reply;
    if (!problem) return answer as AnswerTo<Q>;
    if (problem.isInput) throw new PluginInputError(problem.message);
    throw new PluginLostError(this.plugin, 'failed', `failed: ${problem.message}`);
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private async start(): Promise<ChildProcess> {
    // What a plug-in prints must not get between the results.
    this.child = fork(ProcessHost.file, { stdio: ['ignore', 2, 2, 'ipc'] });
    // A question that can no longer be sent is answered by the end of the process.
    this.child.on('error', () => {});
    await this.reply(this.child, { number: ready, limit: startLimit });
    return this.child;
  }

  private reply(child: ChildProcess, { number, limit }: Waiting): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const lose = (how: PluginLostError['how'], problem: string): void => {
        stop();
        this.close();
        reject(new PluginLostError(this.plugin, how, problem));
      };
      const onMessage = (reply: Reply): void => {
        if (reply.number !== number) return;
        stop();
        resolve(reply);
      };
      const onExit = (code: number | null, signal: string | null): void => {
        lose('ended', `ended its process (${signal === null ? `exit code ${code}` : signal})`);
      };
      const onTimeout = (): void => {
        const problem = `did not come to an end within ${limit} s, and was stopped`;
        // The reply may be there already, if this process was busy.
        immediate = setImmediate(() => lose('late', problem));
      };
      const stop = (): void => {
        clearTimeout(timer);
        clearImmediate(immediate);
        child.off('message', onMessage).off('exit', onExit);
      };
      let immediate: NodeJS.Immediate | undefined;
      const timer = setTimeout(onTimeout, 1000 * limit);
      child.on('message', onMessage).on('exit', onExit);
    });
  }
}

import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from 'node:worker_threads';
import { BiddingModelError } from './biddingModelError.js';

type Message =
  | { readonly type: 'started' | 'ended' }
  | { readonly type: 'failed'; readonly reason: string }
  | { readonly type: 'line'; readonly line: string };

const worker = new URL('../../../worker/lineProcessWorker.js', import.meta.url);
/** Longest time to start or to end a program, in milliseconds of wall-clock time. */
const patience = 10_000;

/**
 * A program that is written to and read from line by line, by a thread that waits for the answer. A
 * worker thread talks to it meanwhile, so that the wait always has an end.
 */
export class LineProcess {
  private readonly port: MessagePort;
  private readonly signal = new Int32Array(new SharedArrayBuffer(4));
  private hasEnded = false;

  /** @throws {@link BiddingModelError} if the program cannot be started. */
  constructor(private readonly command: readonly string[]) {
    const { port1, port2 } = new MessageChannel();
    const workerData = { command, port: port2, signal: this.signal };
    new Worker(worker, { workerData, transferList: [port2] }).unref();
    this.port = port1;
    this.port.unref();
    this.start();
  }

  /** Hands the program a line, without its end. */
  write(line: string): void {
    if (!this.hasEnded) this.port.postMessage(line);
  }

  /**
   * The next line that the program prints, without its end.
   *
   * @param deadline - on the clock of `performance.now`.
   * @returns `undefined` at the deadline, or at once when the program has ended.
   */
  read(deadline: number): string | undefined {
    const message = this.receive(deadline);
    return message?.type === 'line' ? message.line : undefined;
  }

  /** Ends the program and waits until it has. */
  close(): void {
    if (this.hasEnded) return;
    this.port.postMessage(null);
    const deadline = performance.now() + patience;
    while (!this.hasEnded && this.receive(deadline));
    this.port.close();
  }

  private start(): void {
    const message = this.receive(performance.now() + patience);
    if (message?.type === 'started') return;
    this.close();
    const reason = message?.type === 'failed' ? message.reason : 'no sign of life';
    throw new BiddingModelError(this.command, reason);
  }

  private receive(deadline: number): Message | undefined {
    while (!this.hasEnded) {
      const seen = Atomics.load(this.signal, 0);
      const received = receiveMessageOnPort(this.port) as { message: Message } | undefined;
      if (received) return this.note(received.message);
      const left = deadline - performance.now();
      if (left <= 0) return undefined;
      Atomics.wait(this.signal, 0, seen, left);
    }
    return undefined;
  }

  private note(message: Message): Message {
    if (message.type === 'ended') this.hasEnded = true;
    return message;
  }
}

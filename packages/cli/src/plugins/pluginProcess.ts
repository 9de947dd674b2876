// The process that a plug-in lives in: whatever it does to it, the command goes on.
import { Worker } from 'node:worker_threads';
import { InputError } from '@liqlab/core';
import { catalogue } from '../compositionRoot.js';
import { type Message, type Reply, ready } from './message.js';
import { PluginDesk } from './pluginDesk.js';

const desk = new PluginDesk(catalogue);

// Ctrl-C is for the command to answer: the run that has begun is finished.
process.on('SIGINT', () => {});
process.on('disconnect', () => process.exit());
// A plug-in that never returns would outlive a command that was killed.
new Worker(
  `const parent = process.ppid;
   setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`,
  { eval: true },
).unref();

process.on('message', ({ number, question }: Message) => {
  desk.ask(question).then(
    (answer) => reply({ number, answer }),
    (error: unknown) => reply({ number, problem: problemOf(error) }),
  );
});

function reply(message: Reply): void {
  process.send?.(message);
}

function problemOf(error: unknown): NonNullable<Reply['problem']> {
  if (!(error instanceof Error)) return { isInput: false, message: String(error) };
  const isInput = error instanceof InputError;
  return { isInput, message: isInput ? error.message : (error.stack ?? error.message) };
}

// What it takes to get here is not counted against a plug-in.
reply({ number: ready });

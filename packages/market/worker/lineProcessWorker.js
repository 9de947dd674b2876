import { spawn } from 'node:child_process';
import { workerData } from 'node:worker_threads';

// Runs a program for a thread that waits: hands it lines, and hands its lines back. Plain JavaScript,
// because a worker is loaded as it stands, from the sources and from the build alike.

/** A program that prints without being asked is not listened to after so many lines. */
const mostLines = 1000;
/** Characters of a line; what is longer is no answer. */
const longestLine = 65_536;

const { command, port, signal } = workerData;
const [program, ...args] = command;
const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] });
let unfinished = '';
let printed = 0;

function report(message) {
  port.postMessage(message);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}

child.once('spawn', () => report({ type: 'started' }));
child.once('error', ({ code }) => report({ type: 'failed', reason: code }));
child.once('close', () => report({ type: 'ended' }));
// It may end while somebody writes to it; that it ended is reported anyway.
child.stdin.on('error', () => {});

child.stdout.setEncoding('utf8').on('data', (text) => {
  const lines = (unfinished + text).split('\n');
  const last = lines.pop();
  unfinished = last.length > longestLine ? '' : last;
  for (const line of lines) report({ type: 'line', line: line.slice(0, longestLine) });
  printed += lines.length;
  if (printed > mostLines) child.stdout.pause();
});

port.on('message', (line) => {
  if (line === null) {
    child.kill('SIGKILL');
    report({ type: 'ended' });
    port.close();
    return;
  }
  printed = 0;
  child.stdout.resume();
  child.stdin.write(`${line}\n`);
});

import { PassThrough } from 'node:stream';
import { main } from '@liqlab/cli';

/** Everything that the command can do, from a program, with its output kept. */
const stdout = new PassThrough();
const code = await main(['scenarios'], { stdout, stderr: process.stderr });

const [first] = String(stdout.read()).split('\n');
console.log(`exit code ${code}; the default scenario is ${first?.split(' ')[0]}`);
// → exit code 0; the default scenario is may-2021

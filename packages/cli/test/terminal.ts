import { Writable } from 'node:stream';
import type { Io } from '../src/index.js';

/** Standard output and error that keep what is written. */
export interface Terminal extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** A terminal for one call of the command. */
export function terminal(): Terminal {
  const [out, err] = [new Kept(), new Kept()];
  return { stdout: out, stderr: err, out: () => out.text, err: () => err.text };
}

class Kept extends Writable {
  text = '';

  constructor() {
    super({ decodeStrings: false });
  }

  override _write(chunk: unknown, _encoding: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

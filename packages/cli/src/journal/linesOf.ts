import { closeSync, openSync, readSync } from 'node:fs';

const chunkSize = 1 << 20;
const newLine = 0x0a;

/** A line of a file, and where the next one begins. */
export interface Line {
  readonly text: string;
  /** Bytes from the start of the file to the end of this line, its line break included. */
  readonly end: number;
}

/** The lines of a file, one after the other; what follows the last line break is left out. */
export function* linesOf(file: string): Generator<Line> {
  const descriptor = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    let end = 0;
    for (const chunk of chunksOf(descriptor)) {
      const bytes = Buffer.concat([rest, chunk]);
      let start = 0;
      for (let stop = bytes.indexOf(newLine); stop >= 0; stop = bytes.indexOf(newLine, start)) {
        end += stop + 1 - start;
        yield { text: bytes.toString('utf8', start, stop), end };
        start = stop + 1;
      }
      rest = bytes.subarray(start);
    }
  } finally {
    closeSync(descriptor);
  }
}

function* chunksOf(descriptor: number): Generator<Buffer> {
  for (;;) {
    const chunk = Buffer.alloc(chunkSize);
    const length = readSync(descriptor, chunk, 0, chunkSize, null);
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}

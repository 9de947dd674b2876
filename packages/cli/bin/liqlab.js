#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);

if (existsSync(main)) {
  // A reader that has seen enough, as in `liqlab mechanisms | head -1`, is no fault.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const liqlab = await import(main.href);
  process.exitCode = await liqlab.main(process.argv.slice(2));
} else {
  process.stderr.write('error: liqlab is not built yet: run `npm run build` first.\n');
  process.exitCode = 2;
}

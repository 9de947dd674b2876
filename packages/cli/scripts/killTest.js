// Kills a comparison at random moments, goes on with it, and compares the results with those of an
// undisturbed run: npm run kill-test -w packages/cli, after a build. Options: KILLS, WORKERS.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const kills = Number(process.env.KILLS ?? 20);
const workers = process.env.WORKERS ?? '2';
const liqlab = fileURLToPath(new URL('../bin/liqlab.js', import.meta.url));
const what = [
  ...['--scenarios', 'flash-crash,oct-2025', '--paths', '10', '--positions', '30'],
  ...['--mechanisms', 'fixed-bonus/aave-v3,dutch-auction/maker-clip,amm-swap/sell-to-venue'],
];
const root = mkdtempSync(join(tmpdir(), 'liqlab-kill-'));

/** Ends with the exit code, or with null if it was killed after so many milliseconds. */
function compare(argv, killAfter) {
  const child = spawn(process.execPath, [liqlab, 'compare', '--workers', workers, ...argv], {
    stdio: 'ignore',
  });
  const timer = killAfter && setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });
}

function fingerprint(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort()
    .map((file) => {
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex');
      return `${file} ${digest}`;
    })
    .join('\n');
}

const undisturbed = join(root, 'undisturbed');
const start = Date.now();
await compare([...what, '--out', undisturbed]);
const duration = Date.now() - start;
const expected = fingerprint(undisturbed);
console.log(`undisturbed: ${duration} ms\n${expected}`);

let killed = 0;
let wrong = 0;
for (let round = 1; killed < kills; round += 1) {
  const folder = join(root, `round-${round}`);
  let killsHere = 0;
  // The same flags begin where nothing is there yet, and go on where something is.
  for (;;) {
    const isLast = killsHere === 3 || killed === kills;
    const after = isLast ? undefined : 1 + Math.random() * duration;
    const code = await compare([...what, '--resume', folder], after);
    if (code !== null) break;
    killsHere += 1;
    killed += 1;
  }
  const isSame = existsSync(folder) && fingerprint(folder) === expected;
  if (!isSame) wrong += 1;
  console.log(`round ${round}: killed ${killsHere} times, ${isSame ? 'the same' : 'DIFFERENT'}`);
  rmSync(folder, { recursive: true, force: true });
}
rmSync(root, { recursive: true });
console.log(`${killed} kills, ${wrong} different results`);
process.exitCode = wrong === 0 ? 0 : 1;

import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Imported by a child process before its script: tells the parent at the end what it used.
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuMilliseconds = (userCPUTime + systemCPUTime) / 1e3;
    writeSync(3, JSON.stringify({ cpuMilliseconds, peakMegabytes: maxRSS / 1024 }));
  });
}

import { fastArithmetic } from '@liqlab/core';
import { withIdlePositions } from '../growth/withIdlePositions.js';
import { wholeHarness } from '../workloadK/wholeHarness.js';
import { makeWorkload } from '../workloadK/workload.js';

// A process of its own, so that its peak memory is that of one run: the argument is the positions.
const positions = Number(process.argv[2]);
const touched = makeWorkload({ steps: 1000, positions: positions / 100 }, 0);
wholeHarness(withIdlePositions(touched, positions), fastArithmetic);

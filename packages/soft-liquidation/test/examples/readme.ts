import { examine } from '@liqlab/conformance';
import { llamma } from '@liqlab/soft-liquidation';

// Bands of 0.5 %, twenty of them for each position.
const fine = llamma({ amplification: 200, bands: 20 });
const failed = examine(fine, { runs: 2 }).filter((law) => !law.passed);
console.log(`${failed.length} laws of the exam fail`);
// → 0 laws of the exam fail

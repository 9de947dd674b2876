import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathFromBars, readPriceFile } from '@liqlab/market';

const file = join(mkdtempSync(join(tmpdir(), 'prices-')), 'eth.csv');
writeFileSync(
  file,
  `time_utc,open,high,low,close,volume
2020-03-12T10:00:00Z,167.97,168.2,125,132.91,1
2020-03-12T11:00:00Z,132.9,140.5,123,133,1
`,
);

const path = pathFromBars(readPriceFile(file), 12);
console.log(`${path.prices.length} blocks, lowest price ${Math.min(...path.prices)}`);
// → 600 blocks, lowest price 123

import type { Arithmetic } from '@liqlab/core';
import { type RunEventSink, type RunRecord, runContender } from '@liqlab/harness';
import {
  chainParameters,
  KeepersService,
  market,
  pushOracleParameters,
  venueParameters,
} from '@liqlab/market';
import { ContainerModule } from 'inversify';
import { fixedBonus } from './fixedBonus.js';
import { takesAll } from './takesAll.js';
import type { Totals } from './totals.js';
import type { Workload } from './workload.js';

/**
 * Workload K as a comparison runs it: container, ledger, events and measures.
 *
 * @param onEvent - receives every entry of the log, beside the measures.
 */
export function wholeHarness(
  workload: Workload,
  arithmetic: Arithmetic,
  onEvent?: RunEventSink,
): RunRecord {
  const scenario = 'workload K';
  const contender = { id: 'fixed-bonus', mechanism: fixedBonus() };
  const record = runContender(
    contender,
    { scenario, path: 0, market: worldOf(workload) },
    { arithmetic, seed: 1, ...(onEvent ? { onEvent } : {}) },
  );
  if (record.result.failure) throw new Error(record.result.failure.message);
  return record;
}

/** The sums of the sales, for a check against the bare loop. */
export function totalsOf({ sales, result }: RunRecord): Totals {
  const sum = (key: 'cleared' | 'taken' | 'writtenOff') =>
    sales.reduce((total, sale) => total + sale[key], 0);
  return {
    liquidations: sales.length,
    repaid: sum('cleared'),
    seized: sum('taken'),
    proceeds: (result.measures.keeperProfit ?? 0) + sales.reduce((all, { paid }) => all + paid, 0),
    badDebt: sum('writtenOff'),
  };
}

function worldOf({ path, book, poolDepth }: Workload): ContainerModule {
  const defaults = market({
    path,
    book,
    // Shows every price in the block of the price.
    oracle: pushOracleParameters.parse({ deviation: 0, delay: 0 }),
    chain: chainParameters.parse({
      blockTime: path.blockTime,
      gasPrices: [{ from: 0, gwei: 0 }],
      // Whatever is unsafe is liquidated in the same step.
      inclusionDelay: 0,
    }),
    keepers: [],
    venue: venueParameters.parse({
      kind: 'constant-product',
      depth: poolDepth,
      fee: 0,
      // Nothing of a sale's impact is left after a step.
      healingHalfLife: 1,
    }),
  });
  return new ContainerModule((options) => {
    defaults.load(options);
    options.rebind(KeepersService).toConstantValue([takesAll]);
  });
}

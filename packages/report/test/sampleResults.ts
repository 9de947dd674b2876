import {
  type MeasureDescription,
  measures,
  type RunResult,
  RunTable,
  SaleTable,
} from '@liqlab/harness';
import {
  type ContenderDescription,
  type Results,
  resultsDocument,
  type Subject,
} from '../src/index.js';

type Scenario = Subject['scenarios'][number];

const subject: Omit<Subject, 'scenarios'> = {
  liqlab: '0.1.0',
  command: 'liqlab compare --scenario fall --seed 1',
  configHash: '0',
  seed: 1,
  arithmetic: 'exact',
  baseline: '',
  backstops: [],
  partial: null,
  timeline: null,
  map: null,
  notes: [],
};

const scenario: Scenario = {
  prices: { source: 'scenario', name: 'fall', summary: 'a fall', citations: ['imagined'] },
  book: { source: 'generated', name: null, setAside: [] },
  world: {
    blockTime: 12,
    oracle: { heartbeat: 3600 },
    chain: { gasPrices: [{ from: 0, gwei: 20 }] },
    venue: { depth: 1000 },
    keepers: { flashLoanKeepers: 4 },
    assumptions: ['all of it'],
  },
  pathCount: 1,
  paths: [pathFacts(0)],
};

/** Facts of a path of the sample. */
export function pathFacts(path: number): Scenario['paths'][number] {
  return {
    path,
    startsAt: 0,
    blocks: 100,
    firstPrice: 2000,
    lowestPrice: 1400,
    lastPrice: 1500,
    positions: 3,
    debt: 41_000,
    collateral: 35,
  };
}

/** A contender of this name. */
export function named(id: string): ContenderDescription {
  return { id, preset: 'family/preset', summary: 'a rule', parameters: { bonus: '0.05' } };
}

/** What an ordinary run gives; every measure not named is `null`. */
export function run(
  contender: string,
  numbers: Readonly<Record<string, number>> = {},
  path = 0,
): RunResult {
  const ordinary = {
    recovery: 1,
    badDebt: 0,
    debtLiquidated: 20_000,
    borrowerLoss: 0.05,
    slippage: 0.04,
    settlementP50: 0,
    settlementMax: 0,
    keeperProfit: 1000,
    sales: 2,
    ...numbers,
  };
  const all = measures.map(({ id }) => [id, (ordinary as Record<string, number>)[id] ?? null]);
  const row = { ...(Object.fromEntries(all) as Record<string, number | null>), ...numbers };
  return { contender, scenario: 'fall', path, measures: row, eventsPosted: 6 };
}

/** A run in which the contender failed. */
export function lost(contender: string, message: string, path = 0): RunResult {
  const row = Object.fromEntries(measures.map(({ id }) => [id, null]));
  const failure = { error: 'MechanismFailedError', message };
  return { contender, scenario: 'fall', path, measures: row, eventsPosted: 0, failure };
}

/** A run without a single liquidation. */
export function idle(contender: string, path = 0): RunResult {
  const row = Object.fromEntries(measures.map(({ id }) => [id, id === 'sales' ? 0 : null]));
  return { contender, scenario: 'fall', path, measures: row, eventsPosted: 0 };
}

/** The same run in another scenario. */
export function within(name: string, result: RunResult): RunResult {
  return { ...result, scenario: name };
}

/** The document of these runs, one contender for each name that occurs, the first the baseline. */
export function sampleResults(
  runs: readonly RunResult[],
  change: Partial<Subject> & Partial<Scenario> = {},
  own: readonly MeasureDescription[] = [],
): Results {
  const names = [...new Set(runs.map(({ contender }) => contender))];
  const places = [...new Set(runs.map((one) => one.scenario))];
  const table = new RunTable(places, names, own);
  for (const one of runs) table.add(one);
  const { prices, book, world, paths, ...rest } = change;
  const facts = paths ?? scenario.paths;
  const scenarios = places.map((name): Scenario => {
    const named = { ...scenario.prices, name };
    return {
      prices: prices ?? named,
      book: book ?? scenario.book,
      world: world ?? scenario.world,
      pathCount: facts.length,
      paths: facts,
    };
  });
  const [first = scenario, ...others] = scenarios;
  return resultsDocument(
    { ...subject, baseline: names[0] ?? '', scenarios: [first, ...others], ...rest },
    names.map(named),
    { table, sales: new SaleTable(), runs },
  );
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LiquidationPausedError } from '@liqlab/core';
import {
  chainParameters,
  depthFactor,
  makeChain,
  makeOracle,
  modelPath,
  oracleParameters,
  randomStream,
  scenarioChain,
  scenarioOracle,
  venueParameters,
} from '@liqlab/market';
import { borrowers } from './examples/borrowers.js';
import * as chains from './examples/chains.js';
import { entrants, march2020, model } from './examples/keepers.js';
import * as oracles from './examples/oracles.js';
import * as ownScenario from './examples/ownScenario.js';
import { bootstrapOf, path } from './examples/pathModels.js';
import * as venues from './examples/venues.js';
import { temporaryFile } from './temporaryFile.js';
import { venueAt } from './venueSite.js';

const root = new URL('../../../', import.meta.url);
const textOf = (file: string) => readFileSync(new URL(file, root), 'utf8');

const guides = [
  'price-paths-and-scenarios',
  'oracles',
  'chain-and-gas',
  'venues',
  'keepers',
  'borrowers',
  'cascades',
  'liquidation-map',
];

describe.each(guides)('guide %s', (guide) => {
  it('shows examples exactly as the tests run them', () => {
    const shown = /<!-- (\S+) -->\n```ts\n(.*?)```/gs;
    const examples = [...textOf(`docs/guides/${guide}.md`).matchAll(shown)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, file, code] of examples) expect(textOf(file as string)).toBe(code);
  });
});

describe('examples of path models', () => {
  it('the first is drawn block by block', () => {
    expect(path.prices).toHaveLength(7201);
  });

  it('a bootstrap of a file draws a day from it', () => {
    const hours = Array.from({ length: 6 }, (_, hour) => {
      const close = 100 + hour;
      return `2020-03-12T0${hour}:00:00Z,100,${close + 1},99,${close},1\n`;
    });
    const file = temporaryFile(`time_utc,open,high,low,close,volume\n${hours.join('')}`);
    const drawn = modelPath(bootstrapOf(file), 3600, randomStream(1, 'example', 0, 'prices'));
    expect(drawn.prices).toHaveLength(25);
  });
});

describe('example of a scenario', () => {
  const { outage } = ownScenario;

  it('has its five shocks where they belong', () => {
    const [before, after] = [149, 150].map((block) => ownScenario.path.prices[block] ?? 0);
    const gas = scenarioChain(outage).gasPrices.map(({ gwei }) => gwei);
    expect((after ?? 0) / (before ?? 1)).toBeCloseTo(0.75, 1);
    expect(gas).toEqual([20, 200, 20]);
    expect([1799, 1800, 3600].map(depthFactor(outage.shocks))).toEqual([1, 0.3, 1]);
    expect(scenarioOracle(outage)).toMatchObject({ failures: [{ at: 1800, until: 3600 }] });
  });
});

describe('examples of oracles', () => {
  it('are all made, and are data that can be written down and read back', () => {
    const { push, maker, pool, guarded } = oracles;
    for (const parameters of [push, maker, pool, guarded]) {
      const copy = oracleParameters.parse(JSON.parse(JSON.stringify(parameters)));
      expect(copy).toEqual(parameters);
      expect(makeOracle(copy)).toBeDefined();
    }
  });

  it('show after a fall by a quarter: the delayed and the mean price the old one, the breaker none', () => {
    const { afterTwoBlocks, maker, pool, guarded } = oracles;
    expect(afterTwoBlocks(maker, [2000, 1500]) / 2000).toBeCloseTo(1, 2);
    expect(afterTwoBlocks(pool, [2000, 1500])).toBeCloseTo(2000, 9);
    expect(afterTwoBlocks(guarded, [2000, 1500])).toBe(2000);
    const prompt = oracleParameters.parse({ kind: 'circuit-breaker', of: { delay: 0 } });
    expect(() => afterTwoBlocks(prompt, [2000, 1500])).toThrow(LiquidationPausedError);
  });
});

describe('examples of chains', () => {
  it('are data that can be written down and read back', () => {
    const file = temporaryFile('time_utc,gwei\n2020-03-12T00:00:00Z,10\n2020-03-12T01:00:00Z,40\n');
    const past = chains.asItWas(file, Date.parse('2020-03-12T00:30:00Z') / 1000);
    expect(past.gasPrices).toEqual([
      { from: 0, gwei: 10 },
      { from: 1800, gwei: 40 },
    ]);
    for (const parameters of [past, chains.congested, chains.sequencer]) {
      expect(chainParameters.parse(JSON.parse(JSON.stringify(parameters)))).toEqual(parameters);
    }
  });

  it('the congested one is full when the world pays ten times as much, until its base fee is there', () => {
    const chain = makeChain(chains.congested);
    expect(chain.room(588, chain.gasPrice(588))).toBeGreaterThan(0);
    expect(chain.room(600, chain.gasPrice(600))).toBe(0);
    expect(chain.room(1200, chain.gasPrice(1200))).toBeGreaterThan(0);
  });
});

describe('examples of venues', () => {
  it('are data that can be written down and read back', () => {
    for (const parameters of [venues.thinning, venues.book]) {
      expect(venueParameters.parse(JSON.parse(JSON.stringify(parameters)))).toEqual(parameters);
    }
  });

  it('the thinning pool has half of what was missing back after its half-life', () => {
    const venue = venueAt(2000, venues.thinning);
    const held = () => venue.reserves().sold.toNumber();
    const [all] = [held()];
    const shares = [600, 4199, 4800].map((now) => {
      venue.advance(now, 2000);
      return held() / all;
    });
    expect(shares).toEqual([0.25, 0.25, 0.5].map((share) => expect.closeTo(share, 9)));
  });
});

describe('examples of keepers and borrowers', () => {
  it('are made as they say', () => {
    expect(march2020.map(({ kind }) => kind)).toEqual(['gas-naive', 'zero-bid-sniper']);
    expect(model).toMatchObject({ kind: 'external', timeLimit: 500 });
    expect(new Set(borrowers.map(({ kind }) => kind))).toEqual(
      new Set(['passive', 'top-up', 'stop-loss']),
    );
  });

  it('who takes part: some of the default population, and its caretaker', () => {
    expect(entrants.map(({ name }) => name)).toContain('caretaker');
    expect(entrants.length).toBeLessThan(11);
  });
});

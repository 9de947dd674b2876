import { describe, expect, it } from '@jest/globals';
import { ArithmeticService, fastArithmetic } from '@liqlab/core';
import {
  BookService,
  BorrowersService,
  Bridge,
  BridgeService,
  borrowerParameters,
  bridgeParameters,
  ChainService,
  chainParameters,
  KeepersService,
  MarketAssetsService,
  makeBorrower,
  makeChain,
  makeVenue,
  market,
  OracleService,
  OrderingRuleService,
  PricePathService,
  VenueAccountService,
  VenueService,
  venueParameters,
} from '@liqlab/market';
import { ContainerModule, type ContainerModuleLoadOptions } from 'inversify';
import { type RunOutcome, runMechanism } from '../src/index.js';
import { promptMarket } from './examples/ownOracle.js';
import { fall } from './fallingMarket.js';
import { flatDiscount } from './flatDiscount.js';

const world = fall(1400);

function run(module: ContainerModule): RunOutcome {
  return runMechanism({
    scenario: 'fall',
    seed: 7,
    arithmetic: fastArithmetic,
    mechanism: flatDiscount('flat'),
    market: module,
  });
}

const replacing = (replace: (options: ContainerModuleLoadOptions) => void) =>
  new ContainerModule((options) => {
    market(world).load(options);
    replace(options);
  });

const quiet = Float64Array.from(world.path.prices, () => 2000);
const full = chainParameters.parse({ ...world.chain, blockGasLimit: 1000 });
const watchful = borrowerParameters.parse({ kind: 'close', funds: 10 });
const shallow = venueParameters.parse({ kind: 'constant-product', depth: 1 });

/** Parts with which nobody is liquidated, one by one. */
const parts: Record<string, (options: ContainerModuleLoadOptions) => void> = {
  'price path': ({ rebind }) =>
    rebind(PricePathService).toConstantValue({ ...world.path, prices: quiet }),
  book: ({ rebind }) =>
    rebind(BookService).toConstantValue({
      ids: [],
      collateral: new Float64Array(),
      debt: new Float64Array(),
      threshold: new Float64Array(),
    }),
  borrowers: ({ rebind }) =>
    rebind(BorrowersService).toConstantValue(world.book.ids.map(() => makeBorrower(watchful))),
  oracle: ({ rebind }) =>
    rebind(OracleService).toConstantValue({ observe: () => false, price: () => 2000 }),
  chain: ({ rebind }) => rebind(ChainService).toConstantValue(makeChain(full)),
  'ordering rule': ({ rebind }) =>
    rebind(OrderingRuleService).toConstantValue({
      sellsPriority: false,
      order: (due) => [...due],
      mayBeFirst: () => false,
    }),
  bridge: ({ rebind }) =>
    rebind(BridgeService).toConstantValue(new Bridge(bridgeParameters.parse({ delay: 60 }))),
  keepers: ({ rebind }) => rebind(KeepersService).toConstantValue([]),
  venue: ({ rebind }) =>
    rebind(VenueService).toResolvedValue(
      (arithmetic, assets, account) =>
        makeVenue(shallow, { assets, account, firstPrice: 2000, arithmetic }),
      [ArithmeticService, MarketAssetsService, VenueAccountService],
    ),
};

describe('a part of the market', () => {
  it('is the default one where nothing is bound after it', () => {
    expect(run(market(world)).sales).toHaveLength(2);
  });

  it.each(Object.keys(parts))('can be replaced: the %s', (part) => {
    const replace = parts[part] as (options: ContainerModuleLoadOptions) => void;
    expect(run(replacing(replace)).sales).toEqual([]);
  });

  it('can be one of a user’s own: the oracle of the guide shows a breach at once', () => {
    const [sale] = run(promptMarket(world)).sales;
    expect(sale?.shownAt).toBe(sale?.breachAt);
    const [usual] = run(market(world)).sales;
    expect(usual?.shownAt).toBeGreaterThan(usual?.breachAt as number);
  });
});

import 'reflect-metadata';
import {
  type Account,
  type Arithmetic,
  ArithmeticService,
  type Backstop,
  BackstopService,
  type LiquidationMechanism,
  LiquidationMechanismService,
} from '@liqlab/core';
import {
  type Book,
  BookService,
  BorrowersService,
  BridgeService,
  bookValue,
  ChainService,
  isShort,
  KeepersService,
  MarketAssetsService,
  OracleService,
  OrderingRuleService,
  PricePathService,
  VenueAccountService,
  VenueService,
} from '@liqlab/market';
import { Container, type ContainerModule } from 'inversify';
import { Ledger } from '../ledger/ledger.js';
import type { RunOutcome } from '../measures/runOutcome.js';
import { RunTally } from '../measures/runTally.js';
import { LedgerService } from '../services.js';
import {
  DuplicateMechanismError,
  NoMechanismError,
  ShortsNotTakenError,
} from './mechanismRegistryErrors.js';
import type { RunEventSink } from './runEvent.js';
import type { RunName } from './runName.js';
import type { RunObserver } from './runObservation.js';
import type { RunParts } from './runParts.js';
import { Simulation } from './simulation.js';

/** What a run is put together from. */
export interface RunRequest extends RunName {
  readonly arithmetic: Arithmetic;
  /** Binds one mechanism. */
  readonly mechanism: ContainerModule;
  /** Binds the parts of the market: see `market` in `@liqlab/market`. */
  readonly market: ContainerModule;
  /**
   * Bind who pays for what is written off, in this order; those that a mechanism brings come after
   * them. Nobody if absent.
   */
  readonly backstops?: readonly ContainerModule[];
  /**
   * Whether the permanent share of the venue's price impact moves the reference price; it does if
   * absent. Where it does not, sales leave no trace that does not heal.
   */
  readonly feedsImpactBack?: boolean;
  /** Also receives every entry of the log, as it happens. */
  readonly onEvent?: RunEventSink;
  /** Is told, too, what goes on between the entries of the log; it costs time. */
  readonly onObservation?: RunObserver;
}

/** Whole tokens that the lender and the treasury hold at the start, per token of debt in the book. */
const openingCash = 0.2;
/**
 * The same for those who stand in for borrowers by a mechanism's own rules: a stability pool, an
 * insurance fund. The mechanism says how much of it stands ready. An assumption.
 */
const openingBackstop = 0.5;
// Decimals of both assets of a run: those of ether and of dai.
const tokenDecimals = 18;

/**
 * Runs one mechanism through one market, in a container of its own.
 *
 * @throws {@link MechanismFailedError} if the mechanism threw or broke conservation;
 * {@link NoMechanismError}, {@link DuplicateMechanismError} if the module does not bind just one;
 * {@link ShortsNotTakenError} if the book has shorts and the mechanism takes none.
 */
export function runMechanism(request: RunRequest): RunOutcome {
  const parts = assemble(request);
  const tally = new RunTally(parts);
  const { onEvent, onObservation } = request;
  const simulation = new Simulation(parts, request, tally, onEvent, onObservation);
  return tally.outcome(simulation.run());
}

function assemble(request: RunRequest): RunParts {
  const { arithmetic, mechanism, market, backstops = [], feedsImpactBack = true } = request;
  const container = new Container();
  const ledger = new Ledger(arithmetic);
  const venueAccount = ledger.addAccount('venue', 'venue');
  container.bind(ArithmeticService).toConstantValue(arithmetic);
  container.bind(LedgerService).toConstantValue(ledger);
  const assets = {
    collateral: ledger.addAsset('collateral', tokenDecimals),
    debt: ledger.addAsset('debt', tokenDecimals),
    debtToken: ledger.addAsset('owed debt', tokenDecimals),
    shortToken: ledger.addAsset('owed collateral', tokenDecimals),
  };
  container.bind(MarketAssetsService).toConstantValue(assets);
  container.bind(VenueAccountService).toConstantValue(venueAccount);
  container.load(market, ...backstops, mechanism);
  const book = container.get(BookService);
  const path = container.get(PricePathService);
  const parts: RunParts = {
    arithmetic,
    ledger,
    assets,
    accounts: {
      lender: ledger.addAccount('lender', 'lender'),
      treasury: ledger.addAccount('treasury', 'treasury'),
      escrow: ledger.addAccount('escrow', 'escrow'),
      coBorrowers: ledger.addAccount('co-borrowers', 'co-borrowers'),
      backstop: ledger.addAccount('backstop', 'backstop'),
      badDebt: ledger.addAccount('bad-debt', 'bad debt'),
    },
    network: ledger.addAccount('network', 'network'),
    mechanism: mechanismFor(book, container),
    backstops: boundBackstops(container),
    path,
    book,
    startingDebt: bookValue(book, path.prices[0] as number).debt,
    borrowers: container.get(BorrowersService),
    oracle: container.get(OracleService),
    venue: container.get(VenueService),
    chain: container.get(ChainService),
    ordering: container.get(OrderingRuleService),
    bridge: container.get(BridgeService),
    keepers: container.get(KeepersService),
    feedsImpactBack,
  };
  endowProtocol(parts);
  return parts;
}

function onlyMechanism(container: Container): LiquidationMechanism {
  if (!container.isBound(LiquidationMechanismService)) throw new NoMechanismError();
  const [mechanism, second] = container.getAll(LiquidationMechanismService);
  if (!mechanism) throw new NoMechanismError();
  if (second) throw new DuplicateMechanismError(second.id);
  return mechanism;
}

/** @throws {@link ShortsNotTakenError} */
function mechanismFor(book: Book, container: Container): LiquidationMechanism {
  const mechanism = onlyMechanism(container);
  const hasShorts = book.ids.some((_, index) => isShort(book, index));
  if (hasShorts && !mechanism.takesShorts) throw new ShortsNotTakenError(mechanism.id);
  return mechanism;
}

function boundBackstops(container: Container): readonly Backstop[] {
  return container.isBound(BackstopService) ? container.getAll(BackstopService) : [];
}

function endowProtocol({ ledger, arithmetic, startingDebt, assets, accounts }: RunParts): void {
  const holders: readonly (readonly [Account, number])[] = [
    [accounts.lender, openingCash],
    [accounts.treasury, openingCash],
    [accounts.backstop, openingBackstop],
  ];
  for (const [holder, share] of holders) {
    const cash = arithmetic.num(startingDebt * share).quantize(assets.debt.decimals, 'up');
    ledger.endow(holder, assets.debt, cash);
  }
}

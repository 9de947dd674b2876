import 'reflect-metadata';
import {
  type Account,
  type Arithmetic,
  ArithmeticService,
  type LiquidationMechanism,
  LiquidationMechanismService,
} from '@liqlab/core';
import {
  BookService,
  BorrowersService,
  BridgeService,
  ChainService,
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
import { DuplicateMechanismError, NoMechanismError } from './mechanismRegistryErrors.js';
import type { RunEvent, RunEventSink } from './runEvent.js';
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
 * The same for those who may stand in for borrowers; a mechanism says how much of it stands ready.
 * Assumption; a pool that held 1.1 billion of Liquity's LUSD in April 2021 was among the fuller ones.
 */
const openingBackstop = 0.5;
// Decimals of both assets of a run: those of ether and of dai.
const tokenDecimals = 18;

/**
 * Runs one mechanism through one market, in a container of its own.
 *
 * @throws {@link MechanismFailedError} if the mechanism threw or broke conservation;
 * {@link NoMechanismError}, {@link DuplicateMechanismError} if the module does not bind just one.
 */
export function runMechanism(request: RunRequest): RunOutcome {
  const parts = assemble(request);
  const tally = new RunTally(parts);
  const log = (event: RunEvent): void => {
    tally.add(event);
    request.onEvent?.(event);
  };
  const simulation = new Simulation(parts, request, log, request.onObservation);
  return tally.outcome(simulation.run());
}

function assemble(request: RunRequest): RunParts {
  const { arithmetic, mechanism, market, feedsImpactBack = true } = request;
  const container = new Container();
  const ledger = new Ledger(arithmetic);
  const venueAccount = ledger.addAccount('venue', 'venue');
  container.bind(ArithmeticService).toConstantValue(arithmetic);
  container.bind(LedgerService).toConstantValue(ledger);
  const assets = {
    collateral: ledger.addAsset('collateral', tokenDecimals),
    debt: ledger.addAsset('debt', tokenDecimals),
    debtToken: ledger.addAsset('owed debt', tokenDecimals),
  };
  container.bind(MarketAssetsService).toConstantValue(assets);
  container.bind(VenueAccountService).toConstantValue(venueAccount);
  container.load(market, mechanism);
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
    mechanism: onlyMechanism(container),
    path: container.get(PricePathService),
    book: container.get(BookService),
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

function endowProtocol({ ledger, arithmetic, book, assets, accounts }: RunParts): void {
  const debt = book.debt.reduce((sum, owed) => sum + owed, 0);
  const holders: readonly (readonly [Account, number])[] = [
    [accounts.lender, openingCash],
    [accounts.treasury, openingCash],
    [accounts.backstop, openingBackstop],
  ];
  for (const [holder, share] of holders) {
    const cash = arithmetic.num(debt * share).quantize(assets.debt.decimals, 'up');
    ledger.endow(holder, assets.debt, cash);
  }
}

import type { Account, LiquidationEvent, Num, Opened } from '@liqlab/core';
import { collateralizationRatio } from '@liqlab/stability-pool';
import type { Recorder } from '../../src/recorder.js';
import type { LiquityOutcome, LiquityState, Trove } from './liquityCase.js';
import { type LiquityWorld, wad } from './liquityWorld.js';

type Compare = (field: string, expected: string, got: Num) => void;

// Carried errors are products of two numbers of 18 digits.
const errorDecimals = 2 * wad;

/** Compares what a call answered and what its caller was paid. */
export function compareOutcome(
  world: LiquityWorld,
  events: readonly LiquidationEvent[],
  by: Account,
  out: LiquityOutcome,
  recorder: Recorder,
): void {
  const { market } = world;
  const { arithmetic } = market;
  const { ether, lusd } = comparison(world, recorder);
  const opened = events.filter((event): event is Opened => event.type === 'opened');
  const sum = (of: (event: Opened) => Num) =>
    opened.reduce((total, event) => total.plus(of(event)), arithmetic.zero);
  recorder.same('troves', out.troves.length, opened.length);
  out.troves.forEach(({ trove, debt }, index) => {
    lusd(`${trove} debt`, debt, opened[index]?.debt ?? arithmetic.zero);
  });
  const debt = sum((event) => event.debt);
  const lots = sum((event) => event.lot);
  const forCaller = market.balance(by, world.ether);
  lusd('liquidatedDebt', out.liquidatedDebt, debt);
  ether('liquidatedColl', out.liquidatedColl, lots.minus(forCaller));
  ether('collGasCompensation', out.collGasCompensation, forCaller);
  ether('liquidatorETH', out.liquidatorETH, forCaller);
  lusd('LUSDGasCompensation', out.LUSDGasCompensation, market.balance(by, world.lusd));
  lusd('liquidatorLUSD', out.liquidatorLUSD, market.balance(by, world.lusd));
}

/** Compares the whole system. */
export function compareState(world: LiquityWorld, state: LiquityState, recorder: Recorder): void {
  comparePool(world, state, recorder);
  compareBook(world, state, recorder);
  const names = world.mechanism.book.riskiestFirst().map(({ position }) => world.name(position.id));
  recorder.same('sorted', state.sorted.join(), names.join());
  for (const [name, trove] of Object.entries(state.troves)) {
    compareTrove(world, name, trove, recorder);
  }
}

function comparePool(world: LiquityWorld, state: LiquityState, recorder: Recorder): void {
  const { market, ether: etherAsset, lusd: lusdAsset, mechanism } = world;
  const { pool } = mechanism;
  const { backstop } = market.accounts;
  const { ether, lusd, etherError, lusdError, perUnit } = comparison(world, recorder);
  lusd('spLUSD', state.spLUSD, pool.total);
  lusd('spLUSD held', state.spLUSD, market.balance(backstop, lusdAsset));
  ether('spETH', state.spETH, market.balance(backstop, etherAsset));
  perUnit('spP', state.spP, pool.product);
  etherError('lastETHError_Offset', state.lastETHError_Offset, pool.carriedError.collateral);
  lusdError('lastLUSDLossError_Offset', state.lastLUSDLossError_Offset, pool.carriedError.debt);
  recorder.same('spScale', state.spScale, pool.scale);
  recorder.same('spEpoch', state.spEpoch, pool.epoch);
  for (const [name, { compoundedLUSD, ethGain }] of Object.entries(state.depositors)) {
    lusd(`${name} LUSD`, compoundedLUSD, pool.deposited(name));
    ether(`${name} ETH`, ethGain, pool.gained(name));
  }
}

function compareBook(world: LiquityWorld, state: LiquityState, recorder: Recorder): void {
  const { market, mechanism, ether: etherAsset, token } = world;
  const { active, untouched, redistribution, system } = mechanism.book;
  const { coBorrowers } = market.accounts;
  const { ether, lusd, etherError, lusdError, perUnit } = comparison(world, recorder);
  ether('activeColl', state.activeColl, active.collateral);
  lusd('activeDebt', state.activeDebt, active.debt);
  ether('defaultColl', state.defaultColl, untouched.collateral);
  lusd('defaultDebt', state.defaultDebt, untouched.debt);
  ether('defaultColl held', state.defaultColl, market.balance(coBorrowers, etherAsset));
  lusd('defaultDebt held', state.defaultDebt, market.balance(coBorrowers, token));
  perUnit('L_ETH', state.L_ETH, redistribution.sums.collateral);
  perUnit('L_LUSDDebt', state.L_LUSDDebt, redistribution.sums.debt);
  ether('totalStakes', state.totalStakes, redistribution.totalStakes);
  ether('totalStakesSnapshot', state.totalStakesSnapshot, redistribution.snapshot.stakes);
  ether(
    'totalCollateralSnapshot',
    state.totalCollateralSnapshot,
    redistribution.snapshot.collateral,
  );
  const ratio = collateralizationRatio(system, market.price(etherAsset));
  if (ratio) perUnit('TCR', state.TCR, ratio);
  const { carriedError } = redistribution;
  etherError('ETH error', state.lastETHError_Redistribution, carriedError.collateral);
  lusdError('LUSD error', state.lastLUSDDebtError_Redistribution, carriedError.debt);
}

function compareTrove(world: LiquityWorld, name: string, trove: Trove, recorder: Recorder): void {
  const { market, mechanism } = world;
  const { ether, lusd, perUnit } = comparison(world, recorder);
  const record = mechanism.book.find(world.id(name));
  recorder.same(`${name} is active`, trove.status === '1', record !== undefined);
  if (!record) {
    ether(`${name} surplus`, trove.surplus, market.balance(world.owner(name), world.ether));
    return;
  }
  const entire = mechanism.book.entire(record);
  const pending = mechanism.book.redistribution.pending(record);
  ether(`${name} stake`, trove.stake, record.stake);
  ether(`${name} entireColl`, trove.entireColl, entire.collateral);
  lusd(`${name} entireDebt`, trove.entireDebt, entire.debt);
  ether(`${name} pendingColl`, trove.pendingColl, pending.collateral);
  lusd(`${name} pendingDebt`, trove.pendingDebt, pending.debt);
  ether(`${name} coll`, trove.coll, entire.collateral.minus(pending.collateral));
  lusd(`${name} debt`, trove.debt, entire.debt.minus(pending.debt));
  const ratio = collateralizationRatio(entire, market.price(world.ether));
  if (ratio && trove.ICR !== undefined) perUnit(`${name} ICR`, trove.ICR, ratio);
}

/** One for each unit; amounts are measured as parts or remainders of all that there was at first. */
function comparison(
  { wholes }: LiquityWorld,
  recorder: Recorder,
): Record<'ether' | 'lusd' | 'etherError' | 'lusdError' | 'perUnit', Compare> {
  const amount =
    (decimals: number, whole = '0'): Compare =>
    (field, expected, got) =>
      recorder.amount(field, expected, got, decimals, whole);
  return {
    ether: amount(wad, wholes.ether),
    lusd: amount(wad, wholes.lusd),
    etherError: amount(errorDecimals, `${wholes.ether}e${wad}`),
    lusdError: amount(errorDecimals, `${wholes.lusd}e${wad}`),
    perUnit: amount(wad),
  };
}

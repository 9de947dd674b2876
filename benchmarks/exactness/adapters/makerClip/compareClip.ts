import type { Account, Asset, Num } from '@liqlab/core';
import type { SaleCondition, SaleState } from '@liqlab/dutch-auction';
import type { Recorder } from '../../src/recorder.js';
import { rad, ray, wad } from '../makerUnits.js';
import type { ClipSale, ClipState } from './clipCase.js';
import type { ClipWorld } from './clipWorld.js';
import { type Wholes, wholes } from './wholes.js';

/** Compares every sale and total, and in exact arithmetic every balance, with the contracts' state. */
export function compareClip(
  initial: ClipState,
  expected: ClipState,
  world: ClipWorld,
  recorder: Recorder,
): void {
  compareSales(initial, expected, world, recorder);
  const { openSales, minimumRemainder } = world.mechanism;
  const { dai } = wholes({ ink: '0', art: initial.Art });
  recorder.amount('Dirt', expected.Dirt, openSales.toRaise('all'), rad, dai);
  recorder.amount('dirt', expected.dirt, openSales.toRaise(world.ether), rad, dai);
  recorder.amount('chost', expected.chost, minimumRemainder, rad);
  // A balance that returns to nothing is left with noise in float64.
  if (world.arithmetic.name === 'fast') return;
  compareVaults(expected, world, recorder);
  compareKeepers(expected, world, recorder);
  compareProtocol(expected, world, recorder);
}

function compareSales(
  { urns }: ClipState,
  expected: ClipState,
  world: ClipWorld,
  recorder: Recorder,
): void {
  const open = [...world.sales].filter(([, sale]) => sale.status === 'open');
  recorder.same(
    'active',
    [...expected.active].sort().join(),
    open
      .map(([id]) => id)
      .sort()
      .join(),
  );
  recorder.same('kicks', expected.kicks, world.sales.size);
  for (const [id, sale] of open) {
    const row = expected.sales[id];
    if (!row || !sale.state) continue;
    recorder.same(`sales.${id}.usr`, row.usr, sale.position.owner.name);
    compareCondition(`sales.${id}`, row, sale.condition(world.market.now), recorder);
    compareSale(`sales.${id}`, row, sale.state, wholes(urns[row.usr]), recorder);
  }
}

function compareSale(
  field: string,
  row: ClipSale,
  state: SaleState,
  { collateral, dai }: Wholes,
  recorder: Recorder,
): void {
  recorder.same(`${field}.tic`, row.tic, state.startedAt);
  recorder.amount(`${field}.tab`, row.tab, state.tab, rad, dai);
  recorder.amount(`${field}.lot`, row.lot, state.lot, wad, collateral);
  recorder.amount(`${field}.top`, row.top, state.top, ray);
}

function compareCondition(
  field: string,
  row: ClipSale,
  { price, needsReset }: SaleCondition,
  recorder: Recorder,
): void {
  recorder.same(`${field}.needsRedo`, row.needsRedo, needsReset);
  recorder.amount(`${field}.price`, row.price, price, ray, row.top);
}

function compareVaults({ urns, gem, Art }: ClipState, world: ClipWorld, recorder: Recorder): void {
  const { ledger } = world.market;
  let owed = world.arithmetic.zero;
  for (const [name, { owner, collaterals }] of world.vaults) {
    const locked = collaterals[0]?.amount ?? world.arithmetic.zero;
    const debt = ledger.balance(owner, world.owed);
    const returned = ledger.balance(owner, world.ether).minus(locked);
    owed = owed.plus(debt);
    recorder.amount(`urns.${name}.ink`, urns[name]?.ink ?? '', locked, wad);
    recorder.amount(`urns.${name}.art`, urns[name]?.art ?? '', debt, wad);
    recorder.amount(`gem.${name}`, gem[name] ?? '', returned, wad);
  }
  recorder.amount('Art', Art, owed, wad);
}

function compareKeepers({ gem, dai }: ClipState, world: ClipWorld, recorder: Recorder): void {
  const { ledger } = world.market;
  for (const [name, keeper] of world.keepers) {
    if (!(name in dai)) continue;
    recorder.amount(`gem.${name}`, gem[name] ?? '', ledger.balance(keeper, world.ether), wad);
    recorder.amount(`dai.${name}`, dai[name] ?? '', ledger.balance(keeper, world.dai), rad);
  }
}

function compareProtocol(expected: ClipState, world: ClipWorld, recorder: Recorder): void {
  const { escrow, lender, treasury } = world.market.accounts;
  const held = (account: Account, asset: Asset): Num => world.market.ledger.balance(account, asset);
  const raised = held(lender, world.dai).plus(held(treasury, world.dai));
  recorder.amount('gem.clip', expected.gem.clip ?? '', held(escrow, world.ether), wad);
  recorder.amount('dai.vow', expected.dai.vow ?? '', raised, rad);
  recorder.amount('vowSin', expected.vowSin, world.books.sin, rad);
  recorder.amount('vowSinQueue', expected.vowSinQueue, world.books.putUp, rad);
}

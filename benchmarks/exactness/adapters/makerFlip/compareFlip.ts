import type { Account, Asset } from '@liqlab/core';
import type { Auction } from '@liqlab/english-auction';
import type { Recorder } from '../../src/recorder.js';
import { type FlipBid, type FlipState, type Raws, rad, wad } from './flipCase.js';
import type { FlipWorld } from './flipWorld.js';

/** Compares every auction, and in exact arithmetic every balance, with the contracts' state. */
export function compareFlip(expected: FlipState, world: FlipWorld, recorder: Recorder): void {
  for (const [id, bid] of Object.entries(expected.bids)) {
    compareAuction(`bids.${id}`, bid, world.sales.get(id)?.auction, recorder);
  }
  if (world.arithmetic.name === 'fast') return;
  compareVaults(expected, world, recorder);
  compareKeepers(expected, world, recorder);
  compareProtocol(expected, world, recorder);
}

/** Compares what a bite put up with what the contract answered. */
export function compareSlice(expected: Raws, auction: Auction, recorder: Recorder): void {
  recorder.amount('dink', expected.dink ?? '', auction.lot, wad);
  recorder.amount('lot', expected.lot ?? '', auction.lot, wad);
  recorder.amount('dart', expected.dart ?? '', auction.debtAmount, wad);
  recorder.amount('due', expected.due ?? '', auction.debt, rad);
  recorder.amount('tab', expected.tab ?? '', auction.tab, rad);
}

function compareAuction(
  field: string,
  expected: FlipBid,
  auction: Auction | undefined,
  recorder: Recorder,
): void {
  recorder.same(`${field} is open`, expected.guy !== null, auction !== undefined);
  if (!auction) return;
  recorder.same(`${field}.guy`, expected.guy ?? '', auction.leader?.name ?? 'cat');
  recorder.same(`${field}.tic`, expected.tic, auction.bidEndsAt ?? 0);
  recorder.same(`${field}.end`, expected.end, auction.endsAt);
  recorder.amount(`${field}.lot`, expected.lot, auction.lot, wad);
  recorder.amount(`${field}.bid`, expected.bid, auction.bid, rad);
  recorder.amount(`${field}.tab`, expected.tab, auction.tab, rad);
}

function compareVaults({ urns, gem }: FlipState, world: FlipWorld, recorder: Recorder): void {
  const { ledger } = world.market;
  for (const [name, { owner, collaterals }] of world.vaults) {
    const locked = collaterals[0]?.amount ?? world.arithmetic.zero;
    const returned = ledger.balance(owner, world.ether).minus(locked);
    recorder.amount(`urns.${name}.ink`, urns[name]?.ink ?? '', locked, wad);
    recorder.amount(
      `urns.${name}.art`,
      urns[name]?.art ?? '',
      ledger.balance(owner, world.owed),
      wad,
    );
    recorder.amount(`gem.${name}`, gem[name] ?? '', returned, wad);
  }
}

function compareKeepers({ gem, dai }: FlipState, world: FlipWorld, recorder: Recorder): void {
  const { ledger } = world.market;
  for (const [name, keeper] of world.keepers) {
    if (!(name in dai)) continue;
    recorder.amount(`gem.${name}`, gem[name] ?? '', ledger.balance(keeper, world.ether), wad);
    recorder.amount(`dai.${name}`, dai[name] ?? '', ledger.balance(keeper, world.dai), rad);
  }
}

function compareProtocol(expected: FlipState, world: FlipWorld, recorder: Recorder): void {
  const { escrow, lender, treasury, badDebt } = world.market.accounts;
  const held = (asset: Asset, ...accounts: readonly Account[]) =>
    accounts.reduce(
      (sum, account) => sum.plus(world.market.ledger.balance(account, asset)),
      world.arithmetic.zero,
    );
  // The contract hands a bid to the protocol at once; here it waits in escrow until the deal.
  const raised = held(world.dai, escrow, lender, treasury).minus(world.unpaidBids);
  const putUp = held(world.owed, escrow, lender, badDebt).times(world.rate);
  recorder.amount('litter', expected.litter, world.mechanism.openTab, rad);
  recorder.amount('gem.flip', expected.gem.flip ?? '', held(world.ether, escrow), wad);
  recorder.amount('dai.vow', expected.dai.vow ?? '', raised, rad);
  recorder.amount('vowSinQueue', expected.vowSinQueue, putUp, rad);
}

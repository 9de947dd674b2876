import type {
  Account,
  Asset,
  Filled,
  LiquidationEvent,
  MarketView,
  Num,
  Position,
  Transfer,
} from '@liqlab/core';
import { minimum } from '@liqlab/core';
import type { Exposure } from '../margin/exposure.js';
import type { ClosePlan, Deleveraging, OrderFill } from './closePlan.js';
import type { Part } from './part.js';

/** Who and what the events of a plan are about. */
export interface CloseScene {
  readonly position: Position;
  readonly exposure: Exposure;
  readonly market: MarketView;
}

/** What happens when a plan is carried out. The venue has been traded with by now. */
export function closeEvents(plan: ClosePlan, scene: CloseScene): readonly LiquidationEvent[] {
  const { order, takenOver, deleveraged } = plan;
  return [
    opened(plan, scene),
    ...(order ? [ordered(order, scene)] : []),
    ...(takenOver ? [taken(takenOver, scene)] : []),
    ...deleveraged.map((part) => exchanged(part, scene)),
    closed(plan, scene),
  ];
}

function opened(plan: ClosePlan, { exposure }: CloseScene): LiquidationEvent {
  const { order, takenOver, deleveraged, writtenOff } = plan;
  const others = [...(takenOver ? [takenOver] : []), ...deleveraged];
  const [lots, debts] = [others.map(({ lot }) => lot), others.map(({ debt }) => debt)];
  if (order) {
    lots.push(ownersLot(order, exposure));
    if (exposure.side === 'short') lots.push(order.fee);
    debts.push(order.cleared);
  }
  const nothing = writtenOff.minus(writtenOff);
  const sum = (amounts: readonly Num[]) => amounts.reduce((all, one) => all.plus(one), nothing);
  return { type: 'opened', debt: sum(debts).plus(writtenOff), lot: sum(lots), transfers: [] };
}

/** What the owner gives into an order: all of it but what the fund adds to the lot of a short. */
function ownersLot({ lot, added }: OrderFill, { side }: Exposure): Num {
  return side === 'long' ? lot : lot.minus(added);
}

function ordered(order: OrderFill, { position, exposure, market }: CloseScene): Filled {
  const { lender, backstop } = market.accounts;
  const { collateral, debt, quote, side } = exposure;
  const { owner } = position;
  const by = market.venue(collateral.asset, debt.asset).account;
  const { lot, paid, added, cleared, fee, surplus } = order;
  const isLong = side === 'long';
  // What the fund adds to a long's proceeds goes to the lender, after all that the venue paid.
  const fromVenue = isLong ? paid.minus(fee).minus(surplus) : cleared;
  const transfers = movements(
    [collateral.asset, owner, by, ownersLot(order, exposure)],
    [quote, backstop, isLong ? lender : by, added],
    [debt.asset, by, lender, fromVenue],
    [quote, isLong ? by : owner, backstop, fee],
    [debt.asset, by, owner, surplus],
    [debt.token, owner, lender, cleared],
  );
  return { type: 'filled', by, sold: lot, paid, transfers };
}

/** The fund has the lot now, and owes the debt. */
function taken({ lot, debt: owed }: Part, { position, exposure, market }: CloseScene): Filled {
  const { collateral, debt } = exposure;
  const { owner } = position;
  const { backstop: by } = market.accounts;
  const transfers = movements([collateral.asset, owner, by, lot], [debt.token, owner, by, owed]);
  return { type: 'filled', by, sold: lot, paid: owed, transfers };
}

/** The other position buys the lot with what this one owes. */
function exchanged(
  { lot, debt: owed, against }: Deleveraging,
  { position, exposure, market }: CloseScene,
): Filled {
  const { collateral, debt } = exposure;
  const { owner } = position;
  const { lender } = market.accounts;
  const by = against.owner;
  const transfers = movements(
    [collateral.asset, owner, by, lot],
    [debt.asset, by, lender, owed],
    [debt.token, owner, lender, owed],
  );
  return { type: 'filled', by, sold: lot, paid: owed, transfers };
}

/** What the other positions bought pays down what they owe. */
function closed({ deleveraged, writtenOff }: ClosePlan, scene: CloseScene): LiquidationEvent {
  const { position, exposure, market } = scene;
  const { lender, badDebt } = market.accounts;
  const netted = deleveraged.flatMap(({ lot, against }) => {
    const owed = against.debts[0];
    if (!owed) return [];
    const repaid = minimum(lot, owed.amount);
    return movements(
      [owed.asset, against.owner, lender, repaid],
      [owed.token, against.owner, lender, repaid],
    );
  });
  const lost = movements([exposure.debt.token, position.owner, badDebt, writtenOff]);
  return { type: 'closed', transfers: [...netted, ...lost] };
}

function movements(
  ...all: readonly (readonly [asset: Asset, from: Account, to: Account, amount: Num])[]
): readonly Transfer[] {
  return all
    .filter(([, , , amount]) => !amount.isZero())
    .map(([asset, from, to, amount]) => ({ asset, from, to, amount }));
}

import { HealthyPositionError, LiquidationRefusal, type Position } from '@liqlab/core';
import { answering } from '../play/answers.js';
import type { ExamWorld } from '../world/examWorld.js';
import { settingLaw } from './settingLaw.js';

// Safe by any ratio that a protocol may ask for on its own.
const safeHealth = 5;

/** L11. */
export const healthyIsRefused = settingLaw({
  id: 'L11',
  title: 'a healthy position is refused',
  formula:
    `health factor ≥ ${safeHealth}, or no debt ⇒ not liquidatable, and open refuses; what was ` +
    'proposed before the price recovered is refused too; liquidatable ⇒ open does not call it healthy',
  judge: (world) => {
    const { market, mechanism, position } = world;
    if (mechanism.isLiquidatable(position, market)) {
      if (callsHealthy(world, position)) return 'it is liquidatable, but open calls it healthy';
      const late = latecomer(world);
      if (late) return late;
    }
    recover(world);
    const free = { ...position, debts: position.debts.map(withoutDebt(world)) };
    return accepted(world, position, 'the price recovered') ?? accepted(world, free, 'no debt');
  },
});

function callsHealthy({ market, mechanism }: ExamWorld, position: Position): boolean {
  try {
    mechanism.open(position, market);
    return false;
  } catch (error) {
    return error instanceof HealthyPositionError;
  }
}

function latecomer(world: ExamWorld): string | undefined {
  const { market, setting } = world;
  const sale = openOrNothing(world, world.position);
  const offers = sale?.offers(market) ?? [];
  recover(world);
  for (const offer of offers) {
    const answer = answering('accept', 100, offer, world.keepers[0], world);
    if (sale && answer && !isRefused(() => sale.execute(answer.action, market))) {
      return `the price recovered before the ${offer.kind} was included, and it was accepted`;
    }
  }
  world.moveTo(market.now, setting.price);
  return undefined;
}

function accepted(world: ExamWorld, position: Position, why: string): string | undefined {
  const { market, mechanism } = world;
  if (mechanism.isLiquidatable(position, market)) return `it is liquidatable, although: ${why}`;
  return isRefused(() => mechanism.open(position, market)) ? undefined : `it is opened: ${why}`;
}

function openOrNothing({ market, mechanism }: ExamWorld, position: Position) {
  try {
    return mechanism.open(position, market);
  } catch (error) {
    if (error instanceof LiquidationRefusal) return undefined;
    throw error;
  }
}

function isRefused(body: () => unknown): boolean {
  try {
    body();
    return false;
  } catch (error) {
    if (error instanceof LiquidationRefusal) return true;
    throw error;
  }
}

function recover(world: ExamWorld): void {
  const { market, setting } = world;
  world.moveTo(market.now + 12, (setting.price * safeHealth * 100) / setting.health);
}

function withoutDebt({ units }: ExamWorld) {
  return (debt: Position['debts'][number]) => ({ ...debt, amount: units.arithmetic.zero });
}

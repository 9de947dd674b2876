import type { LiquidationEvent } from '@liqlab/core';
import type { Performance } from '../exam.js';
import type { Step } from '../play/transcript.js';
import type { ExamWorld } from '../world/examWorld.js';

/** The position and its market, in one line. */
export function describeSetting({ position, setting, terms, collateral, debt }: ExamWorld): string {
  const held = position.collaterals.map(({ amount, asset }) => `${amount} ${asset.id}`).join(' + ');
  const owed = position.debts.map(({ amount, asset }) => `${amount} ${asset.id}`).join(' + ');
  return (
    `${position.side === 'short' ? 'Short' : 'Position'}: ${held} against ${owed}, liquidation threshold ${terms.liquidationThreshold}, ` +
    `health factor ${setting.health / 100} at ${setting.price} ${debt.id} per ${collateral.id}.`
  );
}

/** A game step by step, and what was found in it. */
export function describeGame({ transcript }: Performance, found: string): string {
  const steps = transcript.steps.map((step, index) => `${index + 1}. ${describeStep(step)}`);
  return [describeSetting(transcript.world), ...steps, found].join('\n');
}

function describeStep({ at, text, ...outcome }: Step): string {
  return `second ${at}: ${text}${describeOutcome(outcome)}`;
}

function describeOutcome({
  events,
  refusal,
  fault,
  imbalance,
}: Pick<Step, 'events' | 'refusal' | 'fault' | 'imbalance'>): string {
  if (refusal) return ` → ${refusal.name}`;
  if (fault !== undefined) return ` → ${describeFault(fault)}`;
  const happened = events.map(describeEvent).join(', ');
  if (imbalance !== undefined) return ` → ${happened}: ${imbalance}`;
  return events.length > 0 ? ` → ${happened}` : '';
}

/** A thrown value in words. */
export function describeFault(fault: unknown): string {
  return fault instanceof Error ? `${fault.name}: ${fault.message}` : `threw ${String(fault)}`;
}

function describeEvent(event: LiquidationEvent): string {
  switch (event.type) {
    case 'opened':
      return `opened (debt ${event.debt}, lot ${event.lot})`;
    case 'filled':
      return `filled (sold ${event.sold}, paid ${event.paid})`;
    case 'bid':
      return `bid (${event.amount} for ${event.lot})`;
    default:
      return event.type;
  }
}

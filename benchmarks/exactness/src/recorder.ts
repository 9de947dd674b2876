import { type Arithmetic, LiquidationRefusal, type Num } from '@liqlab/core';

/** One difference between the contract and the port. */
export interface Mismatch {
  readonly caseId: string;
  readonly step: number;
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

/** A class of refusal, as `HealthyPositionError`. */
export type RefusalClass = abstract new (...facts: never[]) => LiquidationRefusal;

/** Ends a case in fast arithmetic: a float decided a boundary otherwise, so the states part here. */
export class DecisionDiffers extends Error {}

/**
 * Collects, step by step, whether the port answers as the contract did. In exact arithmetic amounts
 * must be equal; in fast arithmetic it keeps the largest relative difference. There, one raw unit more
 * or less counts as none, an adapter may name the whole that an amount is a remainder of, and a flag
 * that differs ends the case as a decision that differs.
 */
export class Recorder {
  readonly mismatches: Mismatch[] = [];
  readonly notApplicable = new Map<string, number>();
  cases = 0;
  steps = 0;
  exact = 0;
  /** Fast arithmetic only: the largest relative difference of an amount, and where it was. */
  largest: { difference: number; where: string } = { difference: 0, where: '' };
  /** Fast arithmetic only: steps where a float accepted what the contract refused, or the reverse. */
  decisionsDiffering = 0;
  private caseId = '';
  private stepIsExact = true;

  constructor(readonly arithmetic: Arithmetic) {}

  startCase(id: string): void {
    this.caseId = id;
    this.cases += 1;
  }

  /** Runs and counts one step; a reason returned by `body` makes it not applicable. */
  step(body: () => undefined | { notApplicable: string }): void {
    this.steps += 1;
    this.stepIsExact = true;
    const outcome = body();
    if (outcome) this.count(outcome.notApplicable);
    else if (this.stepIsExact) this.exact += 1;
  }

  /**
   * Compares an amount in raw units: `expected` is the contract's integer.
   *
   * @param whole - what the amount is a part or a remainder of, in raw units too: float64 keeps no
   * more digits of a difference than of the whole, so in fast arithmetic that is the measure.
   */
  amount(field: string, expected: string, got: Num, decimals: number, whole = '0'): void {
    const contract = this.arithmetic.fromRaw(expected, decimals);
    if (this.arithmetic.name === 'exact') {
      if (!contract.eq(got)) this.mismatch(field, contract.toString(), got.toString());
      return;
    }
    const scale = this.arithmetic.fromRaw(whole, decimals).toNumber();
    this.difference(field, contract.toNumber(), got.toNumber(), scale, 10 ** -decimals);
  }

  /** Compares what is no amount: a flag, a number of things, a moment. */
  same(field: string, expected: string | number | boolean, got: unknown): void {
    if (String(expected) === String(got)) return;
    if (this.arithmetic.name === 'fast') this.decision(String(expected), String(got));
    this.mismatch(field, String(expected), String(got));
  }

  /**
   * Runs what the contract accepted (`refusal` undefined) or refused with `refusal`.
   *
   * @returns the result, or `undefined` where it was refused as it should be.
   */
  expect<Result>(refusal: RefusalClass | undefined, body: () => Result): Result | undefined {
    try {
      const result = body();
      if (refusal) this.decision(refusal.name, 'accepted');
      return result;
    } catch (error) {
      if (!(error instanceof LiquidationRefusal)) throw error;
      if (!refusal) this.decision('accepted', `${error.name}: ${error.message}`);
      else if (!isOfClass(error, refusal)) this.decision(refusal.name, error.name);
      return undefined;
    }
  }

  mismatch(field: string, expected: string, got: string): void {
    this.stepIsExact = false;
    this.mismatches.push({ caseId: this.caseId, step: this.steps, field, expected, got });
  }

  /** In fast arithmetic, ends the case: a float decided otherwise. */
  private decision(expected: string, got: string): void {
    if (this.arithmetic.name === 'exact') this.mismatch('decision', expected, got);
    else this.decisionsDiffering += 1;
    throw new DecisionDiffers(`${expected} / ${got}`);
  }

  private difference(
    field: string,
    expected: number,
    got: number,
    whole: number,
    rawUnit: number,
  ): void {
    const absolute = Math.abs(got - expected);
    // One raw unit more or less is a rounding that noise tipped over.
    if (absolute < 1.5 * rawUnit) return;
    const difference = absolute / Math.max(Math.abs(expected), whole);
    if (difference <= this.largest.difference) return;
    this.largest = { difference, where: `case ${this.caseId} step ${this.steps} ${field}` };
  }

  private count(reason: string): void {
    this.notApplicable.set(reason, (this.notApplicable.get(reason) ?? 0) + 1);
  }
}

function isOfClass(error: LiquidationRefusal, refusal: RefusalClass): boolean {
  return error instanceof refusal;
}

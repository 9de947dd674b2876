import type { SaleOutcome } from '../measures/runOutcome.js';
import { saleMeasures } from '../measures/saleMeasures.js';
import { QuantileSketch } from './quantileSketch.js';

/** Folds the sales of a comparison as they come: a few kilobytes for each contender and scenario. */
export class SaleTable {
  private readonly sketches = new Map<string, QuantileSketch>();

  /** Takes the sales of the next run. */
  add(
    { scenario, contender }: { readonly scenario: string; readonly contender: string },
    sales: readonly SaleOutcome[],
  ): void {
    for (const { id, compute } of saleMeasures) {
      const key = keyOf(scenario, contender, id);
      const sketch = this.sketches.get(key) ?? new QuantileSketch();
      this.sketches.set(key, sketch);
      for (const sale of sales) {
        const value = compute(sale);
        if (value !== undefined) sketch.add(value);
      }
    }
  }

  /** All sales of a contender in some scenarios. */
  sketch(scenarios: readonly string[], contender: string, measure: string): QuantileSketch {
    const all = new QuantileSketch();
    for (const scenario of scenarios) {
      const sketch = this.sketches.get(keyOf(scenario, contender, measure));
      if (sketch) all.addAll(sketch);
    }
    return all;
  }
}

function keyOf(scenario: string, contender: string, measure: string): string {
  return JSON.stringify([scenario, contender, measure]);
}

import type { Oracle } from '../src/index.js';

/** An oracle that shows what it is told to, or refuses with the error given. */
export class OracleStub implements Oracle {
  readonly observed: (readonly [number, number])[] = [];

  constructor(public shows: number | Error) {}

  observe(now: number, referencePrice: number): boolean {
    this.observed.push([now, referencePrice]);
    return false;
  }

  price(): number {
    if (this.shows instanceof Error) throw this.shows;
    return this.shows;
  }
}

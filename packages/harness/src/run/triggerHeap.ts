/**
 * Positions ordered by a price, the highest on top, and among equals the lowest id. Two flat arrays:
 * 12 bytes a position.
 */
export class TriggerHeap {
  /** Price by position, as it was when the position was put in. */
  private readonly prices: Float64Array;
  private readonly ids: Int32Array;
  private size = 0;

  /** @param capacity - positions, with ids from 0; each can be in it once. */
  constructor(capacity: number) {
    this.prices = new Float64Array(capacity);
    this.ids = new Int32Array(capacity);
  }

  /** The highest price; −Infinity if there is none. */
  get highest(): number {
    return this.size === 0
      ? Number.NEGATIVE_INFINITY
      : (this.prices[this.ids[0] as number] as number);
  }

  /** Puts all the prices given by `priceOf` in, of the positions that are in it already. */
  reorder(priceOf: (id: number) => number): void {
    for (const id of this.ids.subarray(0, this.size)) this.prices[id] = priceOf(id);
    this.order();
  }

  /** Puts in every position from 0 to the capacity. */
  fill(priceOf: (id: number) => number): void {
    this.size = this.ids.length;
    for (let id = 0; id < this.size; id += 1) {
      this.ids[id] = id;
      this.prices[id] = priceOf(id);
    }
    this.order();
  }

  push(id: number, price: number): void {
    this.prices[id] = price;
    let place = this.size;
    this.size += 1;
    for (let parent = (place - 1) >> 1; place > 0; parent = (place - 1) >> 1) {
      if (!this.isBefore(id, this.ids[parent] as number)) break;
      this.ids[place] = this.ids[parent] as number;
      place = parent;
    }
    this.ids[place] = id;
  }

  /** Takes out the position with the highest price; there has to be one. */
  pop(): number {
    const top = this.ids[0] as number;
    this.size -= 1;
    if (this.size > 0) this.sink(this.ids[this.size] as number, 0);
    return top;
  }

  private order(): void {
    for (let place = (this.size >> 1) - 1; place >= 0; place -= 1) {
      this.sink(this.ids[place] as number, place);
    }
  }

  private sink(id: number, from: number): void {
    let place = from;
    for (let child = 2 * place + 1; child < this.size; child = 2 * place + 1) {
      const other = child + 1;
      if (
        other < this.size &&
        this.isBefore(this.ids[other] as number, this.ids[child] as number)
      ) {
        child = other;
      }
      if (!this.isBefore(this.ids[child] as number, id)) break;
      this.ids[place] = this.ids[child] as number;
      place = child;
    }
    this.ids[place] = id;
  }

  private isBefore(one: number, other: number): boolean {
    const difference = (this.prices[one] as number) - (this.prices[other] as number);
    return difference > 0 || (difference === 0 && one < other);
  }
}

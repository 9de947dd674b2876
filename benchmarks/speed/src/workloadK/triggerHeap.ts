/** A heap of positions, the one with the highest trigger price on top. */
export class TriggerHeap {
  private readonly ids: Int32Array;
  private size: number;

  /** @param triggers - trigger price by position; it may change while a position is not in the heap. */
  constructor(private readonly triggers: Float64Array) {
    this.size = triggers.length;
    this.ids = Int32Array.from(triggers.keys());
    for (let place = (this.size >> 1) - 1; place >= 0; place -= 1) this.sink(place);
  }

  /** The highest trigger price; −Infinity if the heap is empty. */
  highest(): number {
    return this.size === 0 ? Number.NEGATIVE_INFINITY : this.trigger(0);
  }

  /** Takes out the position with the highest trigger price. */
  pop(): number {
    const top = this.ids[0] as number;
    this.size -= 1;
    this.ids[0] = this.ids[this.size] as number;
    this.sink(0);
    return top;
  }

  push(id: number): void {
    const trigger = this.triggers[id] as number;
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (this.trigger(parent) >= trigger) break;
      this.ids[place] = this.ids[parent] as number;
      place = parent;
    }
    this.ids[place] = id;
  }

  private sink(from: number): void {
    const id = this.ids[from] as number;
    const trigger = this.triggers[id] as number;
    let place = from;
    for (let child = 2 * place + 1; child < this.size; child = 2 * place + 1) {
      if (child + 1 < this.size && this.trigger(child + 1) > this.trigger(child)) child += 1;
      if (this.trigger(child) <= trigger) break;
      this.ids[place] = this.ids[child] as number;
      place = child;
    }
    this.ids[place] = id;
  }

  private trigger(place: number): number {
    return this.triggers[this.ids[place] as number] as number;
  }
}

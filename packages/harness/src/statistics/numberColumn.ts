const firstRoom = 16;

/** Numbers by their index, 8 bytes each; an index without a number costs as much. */
export class NumberColumn {
  private numbers = new Float64Array(firstRoom).fill(Number.NaN);

  /**
   * Puts a number at an index, and makes room up to there.
   *
   * @param value - `null` leaves the index without a number.
   */
  set(index: number, value: number | null): void {
    if (index >= this.numbers.length) this.grow(index);
    this.numbers[index] = value ?? Number.NaN;
  }

  /** The number at an index, or `undefined`. */
  at(index: number): number | undefined {
    const value = this.numbers[index];
    return value === undefined || Number.isNaN(value) ? undefined : value;
  }

  /** All numbers, in the order of their indexes. */
  values(): number[] {
    return Array.from(this.numbers).filter((value) => !Number.isNaN(value));
  }

  /** All indexes with their numbers. */
  indexed(): [index: number, value: number][] {
    return Array.from(this.numbers, (value, index): [number, number] => [index, value]).filter(
      ([, value]) => !Number.isNaN(value),
    );
  }

  private grow(index: number): void {
    const larger = new Float64Array(2 * index).fill(Number.NaN);
    larger.set(this.numbers);
    this.numbers = larger;
  }
}

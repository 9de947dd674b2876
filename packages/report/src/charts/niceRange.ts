/** An axis: where it begins and ends, and how far its ticks are apart. */
export interface AxisRange {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

const wanted = 5;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const times = [1, 5, 15, 30]
  .flatMap((step) => [step, step * minute])
  .concat([1, 2, 3, 6, 12].map((step) => step * hour))
  .concat([1, 2, 5, 10, 20, 50].map((step) => step * day))
  .sort((a, b) => a - b);

/** A range with round ends that holds both numbers, and some room beside them. */
export function niceRange(low: number, high: number): AxisRange {
  const room = high > low ? 0.06 * (high - low) : Math.abs(high) * 0.05 || 1;
  const step = roundStep((high - low + 2 * room) / wanted);
  return {
    min: step * Math.floor((low - room) / step),
    max: step * Math.ceil((high + room) / step),
    interval: step,
  };
}

/** The same for times from 0 on, in seconds: ticks at whole minutes, hours, days. */
export function niceTimes(high: number): AxisRange {
  const step = times.find((one) => high / one <= wanted + 1) ?? 100 * day;
  return { min: 0, max: step * Math.max(1, Math.ceil(high / step)), interval: step };
}

function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const factor = [1, 2, 5, 10].find((one) => one * power >= step * 0.999) ?? 10;
  return factor * power;
}

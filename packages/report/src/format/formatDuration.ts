const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Simulated time in its two largest units: `12s`, `5m 12s`, `1h 03m`, `2d 04h`. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 0) return `-${formatDuration(-seconds)}`;
  if (whole < minute) return `${whole}s`;
  if (whole < hour) return `${Math.floor(whole / minute)}m ${two(whole % minute)}s`;
  const minutes = Math.round(seconds / minute);
  if (minutes * minute < day) return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`;
  const hours = Math.round(seconds / hour);
  return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

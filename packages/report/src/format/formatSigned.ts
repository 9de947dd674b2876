/** A text that a measure is shown as, with the sign of what it stands for: `+1.2%`, `-5K`, `0`. */
export function formatSigned(text: string, value: number): string {
  return value > 0 && !/^0(\.0+)?%?s?$/.test(text) ? `+${text}` : text;
}

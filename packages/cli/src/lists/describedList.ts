/** Names and what they mean, in two columns. */
export function describedList(entries: readonly (readonly [string, string])[]): string {
  const width = Math.max(...entries.map(([name]) => name.length));
  return entries.map(([name, meaning]) => `${name.padEnd(width)}  ${meaning}\n`).join('');
}

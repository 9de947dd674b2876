/**
 * Text of a file, or of an error, that may go on a terminal or a line: control characters, which
 * could move the cursor or break the line, and marks that reverse the direction become spaces.
 */
export function plainText(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

import { plainText } from '../format/plainText.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
};

/** Text that stands for itself in Markdown, in a table too: no markup, no HTML, no line break. */
export function escapeMarkdown(text: string): string {
  return plainText(text)
    .replaceAll(/[\\`*_[\]#~$]/g, '\\$&')
    .replaceAll(/[&<>|]/g, (character) => entities[character] as string);
}

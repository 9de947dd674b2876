/** A cell: its text, and what stands below it in smaller letters. */
export interface TableCell {
  readonly main: string;
  readonly below?: string;
  /** How the second line is to be seen. */
  readonly tone?: 'better' | 'worse';
}

/** A table before it is Markdown or HTML: the first column names the row. */
export interface TableModel {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly notes?: readonly string[];
}

/** A cell of plain text. */
export function plain(main: string): TableCell {
  return { main };
}

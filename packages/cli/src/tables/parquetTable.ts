import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnType } from '../journal/saleFields.js';

/** A column of a table. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** Whether a row may have no value there. */
  readonly isOptional: boolean;
}

/** A value of a row; `null` where there is none. */
export type Cell = string | number | null;

// Rows that are held in memory, and written as one row group.
const rowsPerGroup = 20_000;

const physical = {
  DOUBLE: { type: 'DOUBLE' },
  INT32: { type: 'INT32' },
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
} as const;

/** A Parquet file that is written row by row; no more than one row group of it is in memory. */
export class ParquetTable {
  private readonly writer: ParquetWriter;
  private cells: Cell[][];
  private rows = 0;

  /** @param createdBy - what the file says of its origin. */
  constructor(
    file: string,
    private readonly columns: readonly Column[],
    createdBy: string,
  ) {
    const fields = columns.map(({ name, type, isOptional }) => ({
      name,
      ...physical[type],
      repetition_type: isOptional ? ('OPTIONAL' as const) : ('REQUIRED' as const),
    }));
    const schema = [{ name: 'root', num_children: columns.length }, ...fields];
    this.writer = new ParquetWriter({ writer: fileWriter(file), schema, createdBy });
    this.cells = columns.map(() => []);
  }

  /** Adds a row: a cell for each column, in their order. */
  add(row: readonly Cell[]): void {
    for (const [index, cell] of row.entries()) this.cells[index]?.push(cell);
    this.rows += 1;
    if (this.rows === rowsPerGroup) this.flush();
  }

  /** Writes what is left; nothing can be added afterwards. */
  finish(): void {
    if (this.rows > 0) this.flush();
    void this.writer.finish();
  }

  private flush(): void {
    const columnData = this.columns.map(({ name }, index) => ({
      name,
      data: this.cells[index] ?? [],
    }));
    void this.writer.write({ columnData, rowGroupSize: rowsPerGroup });
    this.cells = this.columns.map(() => []);
    this.rows = 0;
  }
}

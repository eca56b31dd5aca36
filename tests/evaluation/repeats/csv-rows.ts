import { parse } from 'csv-parse/sync'

/** Rows of a CSV text by column name. */
export function csvRows(text: string): Record<string, string>[] {
  return parse(text, { columns: true, skip_empty_lines: true, bom: true })
}

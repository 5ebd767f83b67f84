/** What a spreadsheet would take for a formula is text; some take the wide signs of other scripts for one too. */
const asText = (cell: string): string => (/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell);

/** A table as Norwegian spreadsheets open it: semicolons, and a mark that says which letters these are. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(';')).join('\r\n')}\r\n`;

/** The byte order mark, by which Excel knows UTF-8. */
export const byteOrderMark = '\ufeff'

/** One record of a .csv (RFC 4180) with its line end. What a spreadsheet would take for a formula gets an apostrophe; numbers stay numbers. */
export function csvRecord(values: readonly string[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

const number = /^-?\d+(?:\.\d+)?$/
/** What a spreadsheet would take for a formula (=, +, -, @), also after a tab, line end or space that it skips. */
const formula = /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\u0000]/

function cell(value: string): string {
  const safe = formula.test(value) && !number.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

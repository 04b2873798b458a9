// A block of cells as Excel and Word put it on the clipboard.

/**
 * The rows and cells of what is to be pasted; null for a single cell, which the browser pastes by itself.
 * @param {DataTransfer | null} clipboard
 * @returns {string[][] | null}
 */
export function readBlock(clipboard) {
  const block = fromTable(clipboard?.getData('text/html') ?? '') ?? fromText(clipboard?.getData('text/plain') ?? '')
  return block.length > 1 || (block[0] ?? []).length > 1 ? block : null
}

/**
 * Word tells of its tables only so; Excel does too.
 * @param {string} html
 */
function fromTable(html) {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  if (table === null) return null
  const text = (/** @type {HTMLTableCellElement} */ cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()
  return [...table.rows].map((row) => [...row.cells].flatMap((cell) => [text(cell), ...Array(cell.colSpan - 1).fill('')]))
}

/**
 * Cells between tabs, rows between line breaks; a cell in quotation marks may hold both.
 * @param {string} text
 */
function fromText(text) {
  /** @type {string[][]} */
  const rows = [[]]
  const cells = /("(?:[^"]|"")*"(?=\t|\r?\n|$)|[^\t\r\n]*)(\t|\r?\n|$)/g
  for (const [whole, cell, end] of text.matchAll(cells)) {
    if (whole === '') break
    const quoted = cell.startsWith('"') && cell.endsWith('"') && cell.length > 1
    rows.at(-1)?.push((quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell).trim())
    if (end !== '\t' && end !== '') rows.push([])
  }
  // Excel ends its last row too.
  return rows.filter((row, at) => row.length > 0 || at < rows.length - 1)
}

/**
 * The cells as Excel and Word take them.
 * @param {string[][]} rows
 */
export function writeBlock(rows) {
  const cell = (/** @type {string} */ text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

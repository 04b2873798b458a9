import type { CellValue, SheetGrid } from '../reader/sheet/grid.ts'
import { decodeAs, decodeBytes, decodeLegacy } from '../vietnamese/index.ts'
import { parseCsv } from './csv.ts'
import { extensionOf } from './kind.ts'
import { identify, problemWith } from './open.ts'
import { Refusal } from './problem.ts'
import { checkSize, emptyFile } from './refusals.ts'
import { readXlsxGrids } from './xlsx/grid.ts'

/**
 * Opens an .xlsx or .csv cell by cell, each number with its exact digits: a table to be brought into the books. Text in old
 * encodings is decoded. Throws a FileProblem, whose message is a Vietnamese sentence, for whatever cannot be read.
 */
export async function openGrids(name: string, bytes: Uint8Array): Promise<SheetGrid[]> {
  try {
    const opened = await identify(extensionOf(name), bytes)
    checkSize(bytes.length, opened.format)
    const grids = opened.format === 'xlsx' ? await readXlsxGrids(opened.archive) : opened.format === 'csv' ? csvGrids(bytes) : null
    if (grids === null) throw notSheet()
    if (grids.length === 0) throw emptyFile()
    return decoded(grids)
  } catch (error) {
    throw problemWith(name, error)
  }
}

function notSheet(): Refusal {
  return new Refusal('unsupported', 'không phải là bảng tính. Hãy gửi tệp Excel (.xlsx) hoặc .csv.')
}

function csvGrids(bytes: Uint8Array): SheetGrid[] {
  const rows = parseCsv(decodeBytes(bytes).text).flatMap((cells, number) =>
    cells.some((cell) => cell.trim() !== '') ? [{ number, values: cells.map((cell): CellValue => (cell === '' ? null : cell)) }] : [],
  )
  return rows.length === 0 ? [] : [{ name: '', rows, merges: [] }]
}

const sampleRows = 200

/** The same with text in Unicode that was typed in TCVN3 or VNI without a typeface that would tell; told by the first rows. */
function decoded(grids: readonly SheetGrid[]): SheetGrid[] {
  return grids.map((grid) => {
    const sample = grid.rows.slice(0, sampleRows).flatMap(({ values }) => values.filter((value) => typeof value === 'string'))
    const { encoding } = decodeLegacy([grid.name, ...sample].join('\n'))
    if (encoding === null) return grid
    const decode = (value: CellValue): CellValue => (typeof value === 'string' ? decodeAs(value, encoding) : value)
    return { ...grid, rows: grid.rows.map(({ number, values }) => ({ number, values: Array.from(values, decode) })) }
  })
}

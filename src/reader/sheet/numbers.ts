import { type Decimal, decimal, parseNumber } from '../../vietnamese/index.ts'
import { figuresIn, signed } from '../table/figures.ts'
import type { Notation } from '../table/notation.ts'
import { type CellValue, textOf } from './grid.ts'

/** What a cell says: a figure, nothing, or why it is no figure. */
export type CellReading =
  | { kind: 'number'; value: Decimal; measure: string | null }
  | { kind: 'empty' }
  /** It can be read in two ways: `value` with a decimal comma, `other` with a decimal point. */
  | { kind: 'ambiguous'; value: Decimal; other: Decimal }
  | { kind: 'unreadable' }

const empty: CellReading = { kind: 'empty' }
const unreadable: CellReading = { kind: 'unreadable' }
/** What stands in a cell without a figure. */
const nothing = /^(?:[-–—−.…x"”*/]+|k\/?c|kc|kxđ)?$/i

/** Reads a cell of a column of figures. A number that the file keeps as one is exact; text is read as its column is written. */
export function readCell(value: CellValue, notation: Notation | 'unclear'): CellReading {
  if (value === null || value === undefined) return empty
  if (typeof value !== 'string') return { kind: 'number', value: decimal(value.digits), measure: value.percent ? '%' : null }
  const text = value.trim()
  if (nothing.test(text)) return empty
  if (/^-?\d{1,15}$/.test(text)) return { kind: 'number', value: decimal(text), measure: null }
  const plain = parseNumber(text)
  if (plain !== null) return inNotation(plain.value, plain.otherReading, notation, null)
  return readWords(textOf(text), notation)
}

/** A figure with its unit ("48,7%", "12,5 ha"), or in brackets for less than nothing; what is hedged, a range or said in words is none. */
function readWords(text: string, notation: Notation | 'unclear'): CellReading {
  const [figure, second] = figuresIn(text, notation === 'unclear' ? null : notation)
  if (figure === undefined || second !== undefined || figure.of !== null || figure.bound !== 'exact' || figure.inWords) return unreadable
  if (/\p{L}/u.test(text.slice(0, figure.start)) || /[\p{L}\d]/u.test(text.slice(figure.end))) return unreadable
  const written = parseNumber(text.slice(...figure.digits))
  if (written === null) return unreadable
  const sign = signed({ ...figure, value: decimal(1) })
  return inNotation(written.value.times(sign), written.otherReading?.times(sign) ?? null, notation, figure.unit)
}

function inNotation(value: Decimal, other: Decimal | null, notation: Notation | 'unclear', measure: string | null): CellReading {
  if (other === null || notation === 'vietnamese') return { kind: 'number', value, measure }
  if (notation === 'foreign') return { kind: 'number', value: other, measure }
  return { kind: 'ambiguous', value, other }
}

/** How a column of texts writes its numbers, told by those that can be read in one way only. */
export class NotationEvidence {
  private vietnamese = 0
  private foreign = 0
  private unclear = ''

  add(value: CellValue): void {
    if (typeof value !== 'string' || value.length > 60 || !/\d[.,]\d/.test(value)) return
    const written = /\d(?:[\d.,]*\d)?/.exec(value)?.[0] ?? ''
    const parsed = parseNumber(written)
    if (parsed === null) return
    if (parsed.otherReading !== null) this.unclear ||= written
    else if (parsed.foreign) this.foreign++
    else this.vietnamese++
  }

  /** The notation, and an example where a figure can be read in two ways and the others do not tell which. */
  get told(): { notation: Notation | 'unclear'; unclear: string } {
    const { vietnamese, foreign, unclear } = this
    if (vietnamese > 0 && foreign === 0) return { notation: 'vietnamese', unclear: '' }
    if (foreign > 0 && vietnamese === 0) return { notation: 'foreign', unclear: '' }
    return { notation: unclear === '' ? null : 'unclear', unclear }
  }
}

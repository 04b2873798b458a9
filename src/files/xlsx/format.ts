/** How a cell shows its number, as far as it matters to a reader. */
export interface NumberFormat {
  kind: 'general' | 'number' | 'date' | 'time' | 'text'
  /** Places after the decimal mark, at least and at most. */
  decimals: [number, number]
  grouped: boolean
  percent: boolean
  /** Thousands that are left out when shown: 1 for `#,##0,`. */
  thousands: number
  /** What stands before and after the figure: ' ha', '₫'. */
  before: string
  after: string
  /** What is shown in place of zero, where that is no figure. */
  zero: string | null
}

const general: NumberFormat = {
  kind: 'general',
  decimals: [0, 10],
  grouped: true,
  percent: false,
  thousands: 0,
  before: '',
  after: '',
  zero: null,
}

/** Formats that Excel knows by number alone. */
const builtIn: Record<number, string> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  18: 'h:mm',
  19: 'h:mm',
  20: 'h:mm',
  21: 'h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  45: 'h:mm',
  46: 'h:mm',
  47: 'h:mm',
  49: '@',
}

/** The format of a number (numFmtId) and its code, where the workbook gives one. */
export function numberFormat(id: number, code: string | undefined): NumberFormat {
  if (code !== undefined) return parseFormat(code)
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return { ...general, kind: 'date' }
  return parseFormat(builtIn[id] ?? 'General')
}

/** One section of a format code: its placeholders and letters, and the literal text around the figure. */
interface Section {
  bare: string
  before: string
  after: string
}

/** Reads a format code; what it does not know is shown as a general number. */
function parseFormat(code: string): NumberFormat {
  const [positive = sectionOf(''), , zero] = sections(code)
  const { bare, before, after } = positive
  if (bare.includes('@')) return { ...general, kind: 'text' }
  if (/general|e[+-]|[0#?] ?\/ ?[0#?]/i.test(bare)) return general
  if (/[dy]/i.test(bare)) return { ...general, kind: 'date' }
  if (/[hs]/i.test(bare)) return { ...general, kind: 'time' }
  const digits = /[0#?][0#?,.]*/.exec(bare)?.[0]
  if (digits === undefined) return general
  const [whole = '', fraction = ''] = digits.split('.')
  return {
    kind: 'number',
    decimals: [fraction.replace(/[^0]/g, '').length, fraction.replace(/[^0#?]/g, '').length],
    grouped: /[0#?],[0#?]/.test(whole),
    percent: bare.includes('%'),
    thousands: digits.length - digits.replace(/,+$/, '').length,
    before,
    after,
    zero: zero?.before.includes('-') ? '-' : null,
  }
}

/** The code's sections (positive; negative; zero; text), at most 300 characters of it. */
function sections(code: string): Section[] {
  const tokens = code.slice(0, 300).match(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[\s\S]/g) ?? []
  const all: string[][] = [[]]
  for (const token of tokens) {
    if (token === ';') all.push([])
    else all.at(-1)?.push(token)
  }
  return all.map((each) => sectionOf(...each))
}

function sectionOf(...tokens: string[]): Section {
  const section: Section = { bare: '', before: '', after: '' }
  for (const token of tokens) {
    const literal = literalOf(token)
    if (literal === null) section.bare += token
    else if (/[0#?]/.test(section.bare)) section.after += literal
    else section.before += literal
  }
  return section
}

/** The text that a token shows as it stands; null for a placeholder or letter that means something. */
function literalOf(token: string): string | null {
  if (token.length > 1) {
    if (token.startsWith('"')) return token.slice(1, -1)
    if (token.startsWith('\\')) return token.slice(1)
    if (token.startsWith('[')) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? ''
    return ''
  }
  return /[-+ ()$₫đ]/.test(token) ? token : null
}

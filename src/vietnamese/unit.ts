import { countedNouns } from './countedNouns.data.ts'
import { type Decimal, decimal } from './decimal.ts'
import { fold } from './normal.ts'
import { parseNumber } from './number.ts'
import { type Dimension, overNames, scaleNames, unitRows } from './units.data.ts'

export { countedNouns } from './countedNouns.data.ts'
export type { Dimension } from './units.data.ts'

/** A unit of measure of the table. */
export interface Unit {
  /** Spelled out as officials write it: 'tỷ đồng', 'km²', 'kWh'. A variant in full ('ngàn tỷ đồng', 'm2') is a unit of its own. */
  name: string
  dimension: Dimension
  /** How many of the dimension's base unit it is, in decimal digits. */
  scale: string
  /** Other ways of writing it, which stand for the name: 'tr.đ', 'trđ'. */
  spellings: readonly string[]
}

/** A unit as a phrase writes it, composed of a scale, a unit or counted noun, and what it is taken over. */
export interface UnitReading {
  /** The phrase with abbreviations spelled out, lower case but for symbols: 'triệu đồng/người/năm', 'nghìn hợp tác xã'. */
  name: string
  /** Units convert where this is the same: 'money', 'mass/area', 'money/người/năm', 'percent/năm'; a counted noun is its own, by name. */
  dimension: string
  /** How many of the dimension's base unit one of this unit is. */
  scale: Decimal
}

/** The table of units of measure. */
export const units: readonly Unit[] = unitRows.map(([name, dimension, scale, ...spellings]) => ({ name, dimension, scale, spellings }))

/** Abbreviations are written with dots and spaces or without: 'tr. đồng', 'trđồng'. */
function keyOf(phrase: string): string {
  return fold(phrase).replace(/[. ]/g, '')
}

const longestPhrase = 120
/** Readings by phrase: a report has few different units and asks for each a thousand times. */
const readings = new Map<string, UnitReading | null>()
const mostReadings = 10_000

const one = decimal(1)
const things = new Map<string, UnitReading>()
const over = new Map<string, UnitReading>()
for (const unit of units) {
  const reading = { name: unit.name, dimension: unit.dimension, scale: decimal(unit.scale) }
  for (const spelling of [unit.name, ...unit.spellings]) things.set(keyOf(spelling), reading)
}
for (const { name, spellings } of countedNouns) {
  const reading = { name, dimension: fold(name), scale: one }
  for (const spelling of [name, ...spellings]) if (!things.has(keyOf(spelling))) things.set(keyOf(spelling), reading)
}
for (const name of overNames) over.set(keyOf(name), { name, dimension: fold(name), scale: one })
const scales = scaleNames.map(([name, scale]) => ({ name, key: `${fold(name)} `, scale: decimal(scale) }))

/**
 * The unit that the whole phrase writes: 'tỉ đồng', 'tr.đ/ha', 'nghìn lượt khách', 'giường/10.000 dân', '%/năm', 'HTX'; null
 * where a part of it is neither a unit nor a counted noun. A word that is spelled out stays as it is written ('tỉ', 'ngàn').
 */
export function parseUnit(phrase: string): UnitReading | null {
  if (phrase.length > longestPhrase) return null
  let reading = readings.get(phrase)
  if (reading === undefined) {
    reading = readUnit(phrase)
    if (readings.size < mostReadings) readings.set(phrase, reading)
  }
  return reading
}

function readUnit(phrase: string): UnitReading | null {
  // A spelling may have a stroke of its own: 'đ/c' is nothing over 'c'.
  const whole = thing(phrase)
  if (whole !== null) return whole
  const [head = '', ...rest] = phrase.split('/')
  const first = thing(head)
  if (first === null || rest.length > 4) return null
  let { name, dimension, scale } = first
  for (const part of rest) {
    const below = overPart(part)
    if (below === null) return null
    name += `/${below.name}`
    dimension += `/${below.dimension}`
    scale = scale.div(below.scale)
  }
  return { name, dimension, scale }
}

/** A unit or counted noun with the scale before it. */
function thing(written: string): UnitReading | null {
  const known = things.get(keyOf(written))
  if (known !== undefined) return { ...known, name: asWritten(known.name, written) }
  const folded = fold(written).trim()
  const thousands = /^(?:1[. ]?000[. ]?000|1[. ]?000) /.exec(folded)?.[0]
  if (thousands !== undefined) return thing(`${thousands.length > 7 ? 'triệu' : 'nghìn'} ${folded.slice(thousands.length)}`)
  const scale = scales.find(({ key }) => folded.startsWith(key))
  if (scale === undefined) return null
  const words = written.trim().split(/\s+/)
  const scaleWords = scale.name.split(' ').length
  const scaled = things.get(keyOf(words.slice(scaleWords).join(' ')))
  if (scaled === undefined) return null
  const name = `${asWritten(scale.name, words.slice(0, scaleWords).join(' '))} ${asWritten(scaled.name, words.slice(scaleWords).join(' '))}`
  return { name, dimension: scaled.dimension, scale: scaled.scale.times(scale.scale) }
}

/** What stands below a stroke: a name ('năm'), a unit ('ha'), or so many of a noun ('10.000 dân', 'vạn dân'). */
function overPart(written: string): UnitReading | null {
  const named = over.get(keyOf(written))
  if (named !== undefined) return { ...named, name: asWritten(named.name, written) }
  const [, digits, noun = ''] = /^\s*(\d[\d., ]*)\s*(.*)$/s.exec(written) ?? []
  if (digits === undefined) return thing(written)
  const number = parseNumber(digits.trim())
  const counted = over.get(keyOf(noun)) ?? thing(noun)
  if (number === null || counted === null || number.value.eq(0)) return null
  return { name: `${digits.trim()} ${counted.name}`, dimension: counted.dimension, scale: counted.scale.times(number.value) }
}

/** The name, in the spelling of what was written where both are the same words ('tỉ đồng'); the name where it was abbreviated. */
function asWritten(name: string, written: string): string {
  if (fold(name) !== fold(written).trim()) return name
  const words = written.normalize('NFC').trim().split(/\s+/)
  return name
    .split(' ')
    .map((word, at) => ((words[at] as string).toLowerCase() === word.toLowerCase() ? word : (words[at] as string).toLowerCase()))
    .join(' ')
}

/** The scale that a unit begins with, as a power of ten, and the rest of it: 9 and 'đồng' of 'tỷ đồng', 0 and 'ha' of 'ha'. */
export function powerOfTen(phrase: string): { power: number; unit: string } {
  const folded = fold(phrase).trim()
  const scale = scales.find(({ key }) => folded.startsWith(key))
  if (scale === undefined) return { power: 0, unit: phrase.trim() }
  const words = phrase.trim().split(/\s+/)
  return { power: scale.scale.e, unit: words.slice(scale.name.split(' ').length).join(' ') }
}

/** Whether figures in the two units can be held against each other: one dimension, or the same words. */
export function comparable(a: string, b: string): boolean {
  return a === b || fold(a) === fold(b) || (parseUnit(a) !== null && parseUnit(a)?.dimension === parseUnit(b)?.dimension)
}

/** The value in unit `from` expressed in unit `to` (1,5 tỷ đồng → 1.500 triệu đồng); null where they are not comparable. */
export function convert(value: Decimal, from: string, to: string): Decimal | null {
  if (fold(from) === fold(to)) return value
  const source = parseUnit(from)
  const target = parseUnit(to)
  if (source === null || target === null || source.dimension !== target.dimension) return null
  return value.times(source.scale).div(target.scale)
}

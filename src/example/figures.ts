import { type Grade, type Instant, instant, type Observation, type Printed, type UnitId } from '../plan/index.ts'
import { decimal, roundTo } from '../vietnamese/decimal.ts'
import type { PlaceData, ResultRow, SourceText, StatedBase } from './form.ts'

/** The figure as printed: '1119.0' has one place. */
export function printed(figure: string): Printed {
  return { value: decimal(figure), decimals: figure.split('.')[1]?.length ?? 0 }
}

/** What a place's texts report, in the order of recording; the same figure said twice is recorded once. */
export function observationsOf(place: PlaceData, unit: UnitId, unitOf: (indicator: string) => string): Observation[] {
  const rows = new Map<string, Observation>()
  const put = (indicator: string, period: string, content: Observation['content'], text: SourceText, grade: Grade, said: string): void => {
    const key = `${indicator} ${period}`
    const before = rows.get(key)
    if (before !== undefined) {
      if (JSON.stringify(before.content) !== JSON.stringify(content)) throw new RangeError(`two figures for ${place.id}/${key}`)
      return
    }
    rows.set(key, {
      id: `${place.id}/${key}`,
      indicator,
      unit,
      period,
      definition: null,
      grade,
      content,
      unitOfMeasure: unitOf(indicator),
      source: `${text.name}: ${said}`,
      recordedAt: recordedAt(text),
      corrects: null,
    })
  }
  for (const { text: name, period, results = [], percentOnly = [] } of place.sections) {
    const text = textOf(place, name)
    for (const row of results) {
      const [indicator, figure, quote, more = {}] = row
      // No text calls a figure official: one that is not ước is at most sơ bộ.
      put(indicator, period, contentOf(row), text, more.estimate ? 'estimate' : 'preliminary', `“${quote}”`)
      if (more.outOf) put(more.outOf[0], period, number(printed(more.outOf[1])), text, 'preliminary', `“${quote}”`)
      if (more.base) put(indicator, more.base.period, number(baseOf(printed(figure), more.base)), text, 'estimate', `suy ra từ “${quote}”`)
    }
    for (const [indicator, , quote] of percentOnly) {
      const words = `đạt ${quote} kế hoạch, văn bản không nêu số thực hiện`
      put(indicator, period, { kind: 'words', words }, text, 'preliminary', `“${quote}”`)
    }
  }
  return [...rows.values()].sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
}

/** The text of that name. */
export function textOf({ texts }: PlaceData, name: string): SourceText {
  const text = texts[name]
  if (text === undefined) throw new RangeError(`no text: ${name}`)
  return text
}

/** When the figures of a text count as recorded. */
function recordedAt(text: SourceText): Instant {
  return instant(text.recordedAt)
}

function contentOf([, figure, , { parts } = {}]: ResultRow): Observation['content'] {
  if (parts === undefined) return number(printed(figure))
  const [numerator, denominator, unit] = parts
  return { kind: 'ratio', numerator: decimal(numerator), denominator: decimal(denominator), numeratorUnit: unit, denominatorUnit: unit }
}

function number(content: Printed): Observation['content'] {
  return { kind: 'number', ...content }
}

/**
 * The earlier figure that a stated change implies, to as few places as give the change back as printed: 600.000 after a rise
 * of 0,84% comes from 595.002.
 */
function baseOf({ value, decimals }: Printed, base: StatedBase): Printed {
  if ('change' in base) {
    const change = printed(base.change)
    return { value: value.minus(change.value), decimals: Math.max(decimals, change.decimals) }
  }
  const percent = 'rise' in base ? printed(base.rise) : printed(base.percent)
  const ofBase = 'rise' in base ? percent.value.plus(100) : percent.value
  const exact = value.times(100).div(ofBase)
  const givesBack = (places: number): boolean => roundTo(value.times(100).div(roundTo(exact, places)), percent.decimals).eq(ofBase)
  let places = decimals
  while (!givesBack(places)) places++
  return { value: roundTo(exact, places), decimals: places }
}

import { type Decimal, decimal } from '../vietnamese/decimal.ts'
import type { Finding } from './finding.ts'
import { wordsPattern } from './indicator.ts'
import { toUnit } from './measure.ts'
import { yields } from './plausible.data.ts'
import { type Figure, figurePlace, type Source } from './source.ts'
import { opening, shown, withUnit } from './words.ts'

interface Crop {
  name: string
  pattern: RegExp
  least: Decimal
  most: Decimal
  country: Decimal
}

const crops: readonly Crop[] = yields.map(({ crops: names, least, most, country }) => ({
  name: names[0] ?? '',
  pattern: wordsPattern(names),
  least: decimal(least),
  most: decimal(most),
  country: decimal(country),
}))
const area = /^(?:tổng )?diện tích/u
/** What is newly planted, cared for or given over bears nothing yet, and areas by standard overlap. */
const notBearing = /mới|theo |tiêu chuẩn|ứng dụng|hữu cơ|chuyển đổi|liên kết|mã |được /u

/** The harvest of a crop over the field of the same crop and period, and stated yields, against what such a crop can bear; a harvest by itself against what the country has. */
export function harvest(source: Source): Finding[] {
  const fields = new Map<string, Figure>()
  for (const figure of source.figures) {
    if (figure.value === null || figure.fact.part !== undefined || !area.test(figure.phrase) || notBearing.test(figure.phrase)) continue
    const crop = cropOf(figure)
    const key = crop && fieldKey(figure, crop)
    if (key !== null && !fields.has(key)) fields.set(key, figure)
  }
  return source.figures.flatMap((figure) => {
    const isHarvest = figure.phrase.includes('sản lượng')
    if (figure.value === null || figure.value.value.lte(0) || !(isHarvest || figure.phrase.includes('năng suất'))) return []
    const crop = cropOf(figure)
    if (crop === null) return []
    if (!isHarvest) return checked([figure], figure.value.value, toUnit(figure.fact.unit, 'tấn/ha'), crop)
    const field = fields.get(fieldKey(figure, crop))
    const [tonnes, hectares] = [toUnit(figure.fact.unit, 'tấn'), field === undefined ? null : toUnit(field.fact.unit, 'ha')]
    if (tonnes !== null && figure.value.value.times(tonnes).gt(crop.country)) return [beyondTheCountry(figure, crop)]
    if (field?.value == null || tonnes === null || hectares === null || field.value.value.lte(0)) return []
    return checked([figure, field], figure.value.value.div(field.value.value.times(hectares)), tonnes, crop)
  })
}

function cropOf({ phrase }: Figure): Crop | null {
  return crops.find(({ pattern }) => pattern.test(phrase)) ?? null
}

function fieldKey({ fact }: Figure, { name }: Crop): string {
  return `${fact.period} ${fact.kind} ${name}`
}

function checked(figures: readonly [Figure, Figure?], perHectare: Decimal, factor: Decimal | null, { least, most }: Crop): Finding[] {
  const tonnes = factor && perHectare.times(factor)
  if (tonnes === null || (tonnes.gte(least) && tonnes.lte(most))) return []
  const [harvested, field] = figures
  return [
    {
      grade: 'inconsistent',
      kind: 'scale',
      places: figures.flatMap((figure) => (figure === undefined ? [] : figurePlace(figure))).sort((a, b) => a.start - b.start),
      arithmetic: `${withUnit(harvested)}${field === undefined ? '' : ` / ${withUnit(field)}`} = ${shown(tonnes, 3)} tấn/ha`,
      message: `${opening(harvested)}: năng suất ${shown(tonnes, 3)} tấn/ha là không thể có. Đề nghị kiểm tra đơn vị tính và dấu chấm, dấu phẩy của các số.`,
    },
  ]
}

function beyondTheCountry(figure: Figure, { country }: Crop): Finding {
  return {
    grade: 'inconsistent',
    kind: 'scale',
    places: [figurePlace(figure)],
    arithmetic: `${withUnit(figure)} > ${shown(country, 0)} tấn`,
    message: `${opening(figure)} ${withUnit(figure)} lớn hơn sản lượng của cả nước trong một năm. Đề nghị kiểm tra đơn vị tính (tấn hay nghìn tấn).`,
  }
}

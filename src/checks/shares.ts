import { decimal } from '../vietnamese/decimal.ts'
import { fold } from '../vietnamese/normal.ts'
import type { Finding } from './finding.ts'
import { below, exactly, meets, sum } from './interval.ts'
import { type Figure, figurePlace, groupBy, type Source } from './source.ts'
import { printed, shown } from './words.ts'

const hundred = exactly(decimal(100))
const nearlyAll = exactly(decimal(98))
const withTaxes = /GRDP|thuế sản phẩm|thuế trừ/iu
const sentenceReach = 400
const nearby = 3_000
const structure = /(?:cơ cấu|tỉ trọng|khu vực|các ngành)/u
/** "Tỷ trọng các ngành lần lượt là …": one name for the shares of all. */
const ofAll = /(?:cơ cấu|tỉ trọng) (?:của )?(?:các |ba |3 )(?:nhóm |khu vực|ngành|lĩnh vực)/u

/** The sectors that together make an economy's output; product taxes less subsidies are the fourth share of GRDP. */
const sectors = [/nông|lâm nghiệp|ngư|thủy sản/u, /công nghiệp|xây dựng/u, /dịch vụ|thương mại/u] as const
const taxes = /thuế/u

/**
 * The shares of the three sectors of an economy, stated in one sentence, against 100 %. In a text that speaks of GRDP the
 * share of product taxes belongs to them; where it is not given it may be what is missing, so that a sum well below 100
 * is let pass. A sum above 100, or below it by more than rounding, is not.
 */
export function shares(source: Source): Finding[] {
  const sentences = groupBy(source.figures.filter(isShare), ({ fact }) => `${fact.sentence[0]} ${fact.kind} ${fact.period}`)
  return [...sentences.values()].flatMap((list) => {
    const chosen = ofEconomy(list)
    if (chosen === null) return []
    const total = sum(chosen.map((figure) => figure.value?.interval ?? hundred))
    if (meets(total, hundred)) return []
    const mayLackTaxes = chosen.length === sectors.length && speaksOfTaxes(source, list)
    if (mayLackTaxes && below(total, nearlyAll)) return []
    const middle = total.low && total.high ? total.low.plus(total.high).div(2) : decimal(0)
    return [
      {
        grade: 'inconsistent' as const,
        kind: 'sumOfParts' as const,
        places: chosen.map(figurePlace),
        arithmetic: `${chosen.map((figure) => (figure.value === null ? '' : printed(figure.value))).join(' + ')} = ${shown(middle, 3)} ≠ 100`,
        message: 'Tỷ trọng các khu vực kinh tế cộng lại không bằng 100%. Đề nghị kiểm tra lại từng tỷ trọng.',
      },
    ]
  })
}

/** Whether the text speaks of GRDP or product taxes somewhere near. */
function speaksOfTaxes({ text }: Source, [first]: Figure[]): boolean {
  const at = first?.fact.start ?? 0
  return withTaxes.test(text.slice(Math.max(0, at - nearby), at + nearby))
}

/** By the words of its sentence: the indicator may leave the structure's name to the head of the list. */
function isShare({ fact, value, phrase, source }: Figure): boolean {
  if (fact.unit !== '%' || value === null || fact.bound !== 'exact' || fact.comparisons.length > 0) return false
  return structure.test(phrase) || structure.test(fold(source.text.slice(fact.sentence[0], fact.start).slice(-sentenceReach)))
}

/** One share for each sector, and that of taxes where it is given; null where a sector is missing or stands twice. */
function ofEconomy(list: Figure[]): Figure[] | null {
  const together = list.filter(({ phrase }) => ofAll.test(phrase))
  if (together.length === sectors.length && new Set(together.map(({ key }) => key)).size === 1) return together
  const taken = sectors.map((sector) => {
    const inSector = list.filter(({ phrase }) => sector.test(phrase) && !taxes.test(phrase))
    // "công nghiệp - xây dựng 40,97%, riêng công nghiệp 36,89%": the wider name is the sector.
    const widest = Math.max(...inSector.map(({ fact }) => fact.indicator.length))
    const named = inSector.filter(({ fact }) => fact.indicator.length === widest)
    return named.length === 1 && (inSector.length === 1 || inSector.every((figure) => figure === named[0] || isPartOf(figure, named[0])))
      ? named[0]
      : undefined
  })
  if (taken.some((figure) => figure === undefined) || new Set(taken).size < sectors.length) return null
  const tax = list.filter(({ phrase }) => taxes.test(phrase))
  return [...(taken as Figure[]), ...(tax.length === 1 ? tax : [])]
}

function isPartOf(part: Figure, whole: Figure | undefined): boolean {
  if (whole === undefined) return false
  const words = new Set(whole.phrase.split(' '))
  return part.phrase.split(' ').every((word) => words.has(word))
}

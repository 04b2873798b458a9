import type { Indicator } from '../../plan/index.ts'
import { matchIndicator, matchIndicators } from '../../reader/index.ts'
import type { IndicatorRow } from '../../store/index.ts'
import { fold, searchKey } from '../../vietnamese/index.ts'
import { comparable } from '../../vietnamese/unit.ts'

/** What a label was taken for: an indicator by its row, null where nothing is sure, with the reason as a sentence. */
export interface Meaning {
  row: number | null
  why: string
}

const brackets = /\s*\([^()]*\)\s*$/
const mostSuggested = 5

/** The authority's indicators by what they are called. Only those that the visitor may know of are given to it. */
export class IndicatorNames {
  private readonly byKey = new Map<string, IndicatorRow[]>()
  private readonly byCatalogue = new Map<string, IndicatorRow>()
  private readonly known = new Map<string, boolean>()

  constructor(rows: readonly IndicatorRow[]) {
    for (const row of rows) {
      for (const name of new Set([
        row.code,
        fold(row.name),
        searchKey(row.name),
        ...row.aliases.flatMap((one) => [fold(one), searchKey(one)]),
      ])) {
        this.byKey.set(name, [...(this.byKey.get(name) ?? []), row])
      }
      if (row.catalogueCode !== null) this.byCatalogue.set(row.catalogueCode, row)
    }
  }

  /** Whether the label names an indicator, whichever it is. */
  has(label: string): boolean {
    let known = this.known.get(label)
    if (known === undefined) {
      known = label.length < 300 && (this.called(label).length > 0 || matchIndicator(label, null) !== null)
      this.known.set(label, known)
    }
    return known
  }

  /** The indicator that the label means, told in this unit of measure. */
  meaning(label: string, measure: string): Meaning {
    const named = this.called(label)
    const fitting = named.filter(({ unitOfMeasure }) => measure === '' || comparable(unitOfMeasure, measure))
    // One name in a unit of measure that does not fit is refused for that, and says so.
    const called = fitting.length === 0 && named.length === 1 ? named : fitting
    const [only, second] = called
    if (only !== undefined && second === undefined) return { row: only.id, why: `Trùng tên với “${only.name}”.` }
    if (second !== undefined) return { row: null, why: `Có ${called.length} chỉ tiêu cùng tên này.` }
    const match = matchIndicator(label, measure === '' ? null : measure)
    const own = match === null ? undefined : this.byCatalogue.get(match.id)
    if (match !== null && own !== undefined) return { row: own.id, why: match.reason }
    return { row: null, why: 'Chưa rõ là chỉ tiêu nào.' }
  }

  /** Indicators that the label may mean, for a person to choose from. */
  suggested(label: string, measure: string): number[] {
    const likely = matchIndicators(label, measure === '' ? null : measure, mostSuggested * 2).flatMap(
      ({ id }) => this.byCatalogue.get(id)?.id ?? [],
    )
    return [...new Set([...this.called(label).map(({ id }) => id), ...likely])].slice(0, mostSuggested)
  }

  private called(label: string): readonly IndicatorRow[] {
    const bare = label.replace(brackets, '')
    for (const one of [label, bare]) {
      const found = this.byKey.get(one.trim()) ?? this.byKey.get(fold(one).trim()) ?? this.byKey.get(searchKey(one).trim())
      if (found !== undefined) return found
    }
    return []
  }
}

/** Why a figure of the indicator is not taken from a file; null where it is. */
export function computed({ ratio }: Pick<Indicator, 'ratio'>): string | null {
  return ratio === null ? null : 'Hệ thống tự tính chỉ tiêu này từ tử số và mẫu số, nên không nhập.'
}

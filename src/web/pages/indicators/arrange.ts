import { catalogue } from '../../../plan/catalogue.ts'
import { searchKey } from '../../../vietnamese/normal.ts'

/** What a list is narrowed down to. */
export interface Filter {
  words: string
  sector: string
}

/** Sectors of the catalogue in its order; an authority's own come after them. */
const known = [...new Set(catalogue.map(({ sector }) => sector))]

/** Those that a filter leaves: all its words stand in the name, the code or another name, with or without accents. */
export function filtered<One extends { name: string; aliases: readonly string[]; sector: string }>(
  all: readonly One[],
  { words, sector }: Filter,
  codeOf: (one: One) => string,
): One[] {
  const asked = searchKey(words).split(' ').filter(Boolean)
  return all.filter((one) => {
    if (sector !== '' && one.sector !== sector) return false
    const key = searchKey([one.name, ...one.aliases, codeOf(one)].join(' '))
    return asked.every((word) => key.includes(word))
  })
}

/** The sectors in which there is something. */
export function sectorsOf(all: readonly { sector: string }[]): string[] {
  const own = new Set(all.map(({ sector }) => sector))
  const others = [...own].filter((sector) => !known.includes(sector)).sort((a, b) => a.localeCompare(b, 'vi'))
  return [...known.filter((sector) => own.has(sector)), ...others]
}

/** 'Ngân sách'. */
export function sectorLabel(sector: string): string {
  return sector === '' ? 'Chưa xếp lĩnh vực' : sector.charAt(0).toUpperCase() + sector.slice(1)
}

/** Each with how deep it lies under its wholes (trong đó), right after them; one whose whole is not among these stands on its own. */
export function nested<One extends { id: number; parentId: number | null }>(rows: readonly One[]): { one: One; depth: number }[] {
  const ids = new Set(rows.map(({ id }) => id))
  const under = (parent: number | null, depth: number): { one: One; depth: number }[] =>
    rows
      .filter(({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null) === parent)
      .flatMap((one) => [{ one, depth }, ...under(one.id, depth + 1)])
  return under(null, 0)
}

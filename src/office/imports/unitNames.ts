import { type Day, isValid, type Unit } from '../../plan/index.ts'
import { fold, searchKey } from '../../vietnamese/index.ts'
import type { Books } from '../books.ts'

/** The body in place of its area, and the kind of area, as a sheet writes or leaves out: without accents. */
const body = /^(?:ubnd|uy ban nhan dan|dang bo|dang uy|chi bo|hdnd) /
const prefix =
  /^(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|thon|ban|ap|lang|xom|buon|khom|khoi|khu pho|to dan pho|tdp|kp|tieu khu)\.? /

/** The units that a label may mean, best guess first: by code, by name, by name without accents, then without "xã", "thôn". */
export class UnitNames {
  private readonly byCode = new Map<string, number[]>()
  private readonly byName = new Map<string, number[]>()
  private readonly bySearch = new Map<string, number[]>()
  private readonly byBare = new Map<string, number[]>()
  private readonly found = new Map<string, readonly number[]>()
  private readonly books: Books

  constructor(books: Books) {
    this.books = books
    for (const [row, { code, name }] of books.unitOf) {
      add(this.byCode, code, row)
      add(this.byName, fold(name), row)
      add(this.bySearch, searchKey(name), row)
      add(this.byBare, bareOf(searchKey(name)), row)
    }
  }

  /** Rows of all units that bear the name at any time. */
  named(label: string): readonly number[] {
    let rows = this.found.get(label)
    if (rows === undefined) {
      rows = this.look(label.trim())
      this.found.set(label, rows)
    }
    return rows
  }

  private look(label: string): readonly number[] {
    if (label === '' || label.length > 200) return []
    const search = searchKey(label).replace(body, '')
    return (
      this.byCode.get(label) ??
      this.byName.get(fold(label)) ??
      this.bySearch.get(search) ??
      // "Xã Mẫu" is not "Thôn Mẫu": the name alone counts only where the label has no such word, or the unit has none.
      (bareOf(search) === search ? this.byBare.get(search) : this.bySearch.get(bareOf(search))) ??
      []
    )
  }

  /** Of these units the ones that exist on the day. */
  on(rows: readonly number[], day: Day): readonly number[] {
    return rows.filter((row) => isValid(this.books.unitOf.get(row) as Unit, day))
  }
}

function bareOf(search: string): string {
  return search.replace(prefix, '')
}

function add(map: Map<string, number[]>, key: string, row: number): void {
  const rows = map.get(key)
  if (rows === undefined) map.set(key, [row])
  else rows.push(row)
}

import type { Bound } from '../reader/reading.ts'

/**
 * Words right before a percentage that say how sure it is (a comparison keeps its figure only). Folded; the longer
 * phrases stand first, since the first that fits is taken.
 */
export const hedges: readonly (readonly [words: string, bound: Bound])[] = [
  ['khoảng hơn', 'over'],
  ['khoảng trên', 'over'],
  ['không dưới', 'atLeast'],
  ['ít nhất', 'atLeast'],
  ['tối thiểu', 'atLeast'],
  ['không quá', 'atMost'],
  ['tối đa', 'atMost'],
  ['chưa đến', 'under'],
  ['chưa tới', 'under'],
  ['chưa đầy', 'under'],
  ['xấp xỉ', 'about'],
  ['nhỉnh hơn', 'over'],
  ['khoảng', 'about'],
  ['gần', 'about'],
  ['chừng', 'about'],
  ['hơn', 'over'],
  ['trên', 'over'],
  ['dưới', 'under'],
]

const roman = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** The order of each row as official tables print it: headings I, II, III, rows 1, 2, 3 under each, parts of a row '-'. */
export function numbered(rows: readonly { indicatorId: number | null; indent: number }[]): string[] {
  let heading = 0
  let row = 0
  return rows.map(({ indicatorId, indent }) => {
    if (indicatorId === null && indent === 0) {
      row = 0
      heading += 1
      return romanOf(heading)
    }
    if (indent > 0) return '-'
    row += 1
    return String(row)
  })
}

function romanOf(number: number): string {
  const [value, sign] = roman.find(([one]) => one <= number) ?? [0, '']
  return value === 0 ? '' : sign + romanOf(number - value)
}

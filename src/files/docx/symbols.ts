/** Characters of the Symbol typeface that reports use, by their code in it. */
const symbols: Record<string, string> = {
  a3: '≤',
  b0: '°',
  b1: '±',
  b3: '≥',
  b4: '×',
  b7: '-',
  b8: '÷',
  b9: '≠',
  bb: '≈',
  a5: '∞',
  c6: 'ø',
  e5: '∑',
  '2d': '-',
}

/** The character that <w:sym> shows, by its hexadecimal code in the private area or in the typeface; a blank where it is a picture. */
export function symbol(code: string): string {
  return symbols[code.toLowerCase().replace(/^f0/, '')] ?? ' '
}

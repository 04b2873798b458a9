/** The size of all text in the drawings, in their own unit. */
export const textSize = 12
/** From one line of text to the next. */
export const lineHeight = 15

/** How wide letters are in Be Vietnam Pro at weight 600, by parts of the text's size; diacritics add nothing. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [" .,:;'|!iljI", 0.34],
  ['()[]frt', 0.46],
  ['-–/"·', 0.71],
  ['BEFLPSTXYZ0123456789', 0.7],
  ['ACDGHKNOQRUVĐ&', 0.84],
  ['mw%…', 0.93],
  ['MW', 1.05],
]
const widthOf = new Map(widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)))
const otherWidth = 0.66
const marks = /\p{M}/gu

/** About how wide a text is, rather too wide than too narrow: the server has no font to measure with. */
export function textWidth(text: string): number {
  let sum = 0
  for (const letter of text.normalize('NFD').replace(marks, '')) sum += widthOf.get(letter) ?? otherWidth
  return sum * textSize
}

/** The text, or as much of its beginning as fits into `width`, with “…”. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text
  const letters = [...text.normalize('NFC')]
  while (letters.length > 0 && textWidth(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** The text in one line, or in two where it needs them, parted between words; what the second cannot hold is cut. */
export function twoLines(text: string, width: number): string[] {
  if (textWidth(text) <= width) return [text]
  const words = text.split(' ')
  let first = words.length
  while (first > 1 && textWidth(words.slice(0, first).join(' ')) > width) first--
  const rest = words.slice(first).join(' ')
  return [cutText(words.slice(0, first).join(' '), width), ...(rest === '' ? [] : [cutText(rest, width)])]
}

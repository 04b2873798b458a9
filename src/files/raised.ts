/** Half points by which Word lifts text above the line, at least, for it to be raised; LibreOffice writes powers so. */
export const raisedFrom = 4
/** Units of length whose square or cube is an area or a volume. */
const lengthBefore = /(?<!\p{L})(?:km|hm|dam|dm|cm|mm|m)\s*$/u
const powers: Record<string, string> = { 2: '²', 3: '³' }

/**
 * What raised text stands for, by the text before it: a figure is the power of a metre ('m' and '2' → '²'), or the mark of
 * a note, which is no part of the text and must not lengthen a number ('1.250 hộ' and '1'). Other text stays as it is.
 */
export function raisedText(text: string, before: string): string {
  const digits = /^\s*[[(]?(\d{1,2})[\])]?\s*$/.exec(text)?.[1]
  if (digits === undefined) return text
  return lengthBefore.test(before) ? (powers[digits] ?? '') : ''
}

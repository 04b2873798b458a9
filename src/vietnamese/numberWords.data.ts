/** Digits that stand alone or open a group ('hai', 'năm trăm'). */
export const digitWords: ReadonlyMap<string, number> = new Map(
  ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
    .map((word, digit): [string, number] => [word, digit])
    .concat([['bẩy', 7]]),
)

/** Ones after mươi. 'năm' is not among them: 'hai mươi năm' is twenty years. */
export const onesAfterTens: ReadonlyMap<string, number> = new Map([
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])

/** Ones after mười. */
export const onesAfterTen: ReadonlyMap<string, number> = new Map([...onesAfterTens].filter(([word]) => word !== 'mốt' && word !== 'tư'))

/** Ones after linh or lẻ, where 'năm' is five. */
export const onesAfterGap: ReadonlyMap<string, number> = new Map([...onesAfterTens, ['năm', 5] as const].filter(([word]) => word !== 'mốt'))

/** 'linh', 'lẻ': no tens. */
export const gapWords: ReadonlySet<string> = new Set(['linh', 'lẻ'])

/** Powers of ten below a thousand million, as they follow a group. */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
])

/** A thousand million, which takes a whole number of the smaller scales before it ('nghìn tỷ', 'triệu tỷ'). */
export const billionWords: ReadonlySet<string> = new Set(['tỷ', 'tỉ'])

/** Every Vietnamese vowel without tone, then with each of the five tones. */
const vowelForms: readonly string[] = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
]

/** A vowel as it is written, taken apart: the letter without tone, and the tone (0 none, 1 huyền … 5 nặng). */
interface ToneForm {
  letter: string
  tone: number
}

/** Lower-case vowel → its letter and tone. */
export const toneForms: ReadonlyMap<string, ToneForm> = new Map(
  vowelForms.flatMap((forms) => [...forms].map((form, tone): [string, ToneForm] => [form, { letter: forms[0] as string, tone }])),
)

const formsOf = new Map(vowelForms.map((forms) => [forms[0] as string, forms]))

/** The lower-case vowel `letter` with the tone on it. Throws where the letter is no vowel. */
export function withTone(letter: string, tone: number): string {
  const form = formsOf.get(letter)?.[tone]
  if (form === undefined) throw new RangeError(`no vowel: ${letter}, tone ${tone}`)
  return form
}

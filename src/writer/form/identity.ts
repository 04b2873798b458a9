import type { FormIdentity } from './formSheet.ts'

const mark = 'namro-form/1'

/** What a file of the form carries unseen, so that it is known when it comes back. */
export function identityText({ form, round, sender, version }: FormIdentity): string {
  return [mark, ...[form, round, sender, version].map(encodeURIComponent)].join(' ')
}

/** The identity that a text carries; null for any other text. */
export function identityOf(text: string): FormIdentity | null {
  const [own, ...parts] = text.trim().split(' ')
  if (own !== mark || parts.length !== 4) return null
  try {
    const [form = '', round = '', sender = '', version = ''] = parts.map(decodeURIComponent)
    return { form, round, sender, version }
  } catch {
    return null
  }
}

import { XmlError } from './scanner.ts'

const predefined: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The text with character references decoded. Throws an XmlError on an entity that XML itself does not define. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w*);?/g, (whole, name: string) => {
    const known = predefined[name]
    if (known !== undefined && whole.endsWith(';')) return known
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    if (!name.startsWith('#') || !(code <= 0x10ffff)) throw new XmlError(`unknown entity ${whole.slice(0, 40)}`)
    return String.fromCodePoint(code)
  })
}

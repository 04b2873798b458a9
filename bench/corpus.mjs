import { readdirSync, readFileSync } from 'node:fs'
import { prose } from './prose.data.mjs'
import { random } from './random.mjs'

const folder = new URL('../test/corpus/', import.meta.url)

/** The project's own test texts, which are about as dense in figures as any report gets. */
export function denseTexts() {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').trim())
}

/** A report published in full holds 4 to 5 figures in 1,000 bytes, a test text 14: two bytes of prose to one of figures. */
const prosePerDense = 2

/**
 * Documents of 4 to 40 kB (short ones as likely as long ones, on a scale of factors) that together make at least `bytes` bytes
 * of UTF-8: paragraphs of the test texts, and between them paragraphs of prose without a figure.
 * @param {number} bytes
 * @param {number} seed
 * @returns {string[]}
 */
export function documents(bytes, seed = 1) {
  const draw = random(seed)
  const texts = denseTexts()
  const made = []
  for (let left = bytes; left > 0; ) {
    const document = documentOf(4_000 * 10 ** draw(), texts, draw)
    made.push(document)
    left -= Buffer.byteLength(document)
  }
  return made
}

/**
 * @param {number} bytes
 * @param {string[]} texts
 * @param {() => number} draw
 */
function documentOf(bytes, texts, draw) {
  /** @type {string[]} */
  const paragraphs = []
  let dense = 0
  let plain = 0
  while (dense + plain < bytes) {
    const text = /** @type {string} */ (texts[Math.floor(draw() * texts.length)])
    for (const paragraph of text.split(/\n+/)) {
      paragraphs.push(paragraph)
      dense += Buffer.byteLength(paragraph)
      while (plain < dense * prosePerDense) {
        const sentences = Array.from({ length: 3 + Math.floor(draw() * 4) }, () => prose[Math.floor(draw() * prose.length)])
        paragraphs.push(sentences.join(' '))
        plain += Buffer.byteLength(/** @type {string} */ (paragraphs.at(-1)))
      }
      if (dense + plain >= bytes) break
    }
  }
  return `${paragraphs.join('\n\n')}\n`
}

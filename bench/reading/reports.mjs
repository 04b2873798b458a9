import { Document, Packer, Paragraph } from 'docx'
import { catalogue, matchIndicator, read } from '../../dist/index.js'
import { prose } from '../prose.data.mjs'
import { random } from '../random.mjs'

/** Figures in each report, and sentences of prose to each of them. */
export const figuresEach = 20
const proseEach = 4

/**
 * Indicators of the national catalogue whose plain sentence is read back for sure: what an authority's own reports are made of.
 */
export const reported = catalogue
  .filter(({ name, unit }) => {
    const { facts } = read(sentence(2025, name, '12,5', unit))
    const match = facts.length === 1 && facts[0]?.unit ? matchIndicator(facts[0].indicator, facts[0].unit) : null
    return match?.name === name && facts[0]?.kind === 'actual' && facts[0].bound === 'exact'
  })
  .slice(0, figuresEach)

/**
 * Reports of so many years in turn, for 2025 and the years before it: every second one .docx, the others .txt.
 * @param {number} count
 * @param {number} years
 * @returns {Promise<File[]>}
 */
export async function reports(count, years) {
  const draw = random(1)
  const files = []
  for (let at = 0; at < count; at++) {
    const year = 2025 - (at % years)
    const paragraphs = [`BÁO CÁO SỐ ${at + 1}`, `Kết quả thực hiện nhiệm vụ năm ${year}`]
    const values = unlike(draw)
    for (const [index, { name, unit }] of reported.entries()) {
      const around = Array.from({ length: proseEach }, () => prose[Math.floor(draw() * prose.length)])
      paragraphs.push(`${sentence(year, name, values[index] ?? '', unit)} ${around.join(' ')}`)
    }
    files.push(at % 2 === 0 ? new File([paragraphs.join('\n')], `bao-cao-${at + 1}.txt`) : await docx(paragraphs, at))
  }
  return files
}

/**
 * As many figures as a report has, no two of the same digits: of 868,7 and 886,7 one may be a slip, which a person is asked about.
 * @param {() => number} draw
 */
function unlike(draw) {
  /** @type {Map<string, string>} */
  const values = new Map()
  while (values.size < figuresEach) {
    const value = `${1 + Math.floor(draw() * 899)},${1 + Math.floor(draw() * 9)}`
    values.set([...value].sort().join(''), value)
  }
  return [...values.values()]
}

/**
 * @param {number} year
 * @param {string} name
 * @param {string} value
 * @param {string} unit
 */
function sentence(year, name, value, unit) {
  return `Năm ${year}, ${name.charAt(0).toLowerCase()}${name.slice(1)} đạt ${value} ${unit}.`
}

/**
 * @param {readonly string[]} paragraphs
 * @param {number} at
 */
async function docx(paragraphs, at) {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] })
  return new File([new Uint8Array(await Packer.toBuffer(document))], `bao-cao-${at + 1}.docx`)
}

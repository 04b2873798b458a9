import { joinLines, type Line } from './lines.ts'

/** A new paragraph begins with a label such as "-", "1.", "a)", "II.". */
const label = /^(?:[-–+*•]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)]|[IVXivx]{1,4}[.)])\s/

/** How the lines of a document are set: where most begin and the longest end, and how far they are apart. */
interface Setting {
  left: number
  right: number
  spacing: number
}

/** Tells of lines in reading order which of them begin a paragraph. */
export class Paragraphs {
  private readonly setting: Setting
  private lines: Line[] = []
  private page = -1
  private readonly take: (text: string) => void

  constructor(pages: readonly Line[][], take: (text: string) => void) {
    this.setting = settingOf(pages)
    this.take = take
  }

  /** Adds the next line; `page` counts the pages. */
  add(line: Line, page: number): void {
    const previous = this.lines.at(-1)
    if (previous !== undefined && this.begins(line, previous, page !== this.page)) this.end()
    this.lines.push(line)
    this.page = page
  }

  /** Ends the paragraph, as a table or the end of the document does. */
  end(): void {
    if (this.lines.length > 0) this.take(joinLines(this.lines.map(({ text }) => text)))
    this.lines = []
  }

  /** Whether a line goes on with an item of a list: its lines begin where the text does, not where the label stands. */
  private hangs(line: Line): boolean {
    const [first, second] = this.lines
    if (first === undefined || !label.test(first.text) || label.test(line.text)) return false
    const left = second === undefined ? first.left + 0.3 * first.size : second.left - 1
    return line.left > left && line.left < first.left + 4 * first.size && (second === undefined || line.left < second.left + 1)
  }

  private begins(line: Line, previous: Line, newPage: boolean): boolean {
    const { left, right, spacing } = this.setting
    const short = previous.right < right - 5 * previous.size
    const ended = /[.;:!?…]["”)]?$/.test(previous.text)
    if (!newPage && line.y - previous.y > 1.3 * Math.max(spacing, previous.size)) return true
    if (!newPage && line.y < previous.y) return true
    if (Math.abs(line.size - previous.size) > 0.5) return true
    if (this.hangs(line)) return short
    const indented = line.left > left + 0.8 * line.size
    const centred = line.left > left + 2 * line.size && isCentred(line, left, right) && isCentred(previous, left, right)
    if (indented && !centred) return true
    if (centred) return !/^\p{Ll}/u.test(line.text)
    return short || (ended && label.test(line.text))
  }
}

function isCentred(line: Line, left: number, right: number): boolean {
  return Math.abs(line.left - left - (right - line.right)) < 3 * line.size
}

function settingOf(pages: readonly Line[][]): Setting {
  const lines = pages.flat()
  const gaps = pages.flatMap((page) => page.slice(1).map((line, at) => line.y - (page[at] as Line).y)).filter((gap) => gap > 0)
  return {
    left: mostFrequent(lines.map((line) => line.left)),
    right: quantile(
      lines.map((line) => line.right),
      0.9,
    ),
    spacing: quantile(gaps, 0.3),
  }
}

/** The number, rounded, that occurs most often; 0 of none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(Math.round(number), (counts.get(Math.round(number)) ?? 0) + 1)
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

function quantile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0
}

import type { Finding } from '../../checks/finding.ts'
import { matchIndicator } from '../../reader/match.ts'
import type { Fact } from '../../reader/reading.ts'
import { comparisonWords, figureWords, kindWords, periodWords } from '../../reader/words.ts'
import { fold } from '../../vietnamese/normal.ts'
import { escapeHtml } from '../../web/markedText/escapeHtml.ts'
import { factId, findingId, markId } from '../../web/markedText/ids.ts'
import { findingsOfFacts, type Marks } from '../../web/markedText/marks.ts'

/**
 * The facts as a table: figure and unit, indicator with its period and kind, comparisons. The roles are written out
 * because on a narrow screen the rows are laid out as cards, and browsers then forget that it is a table.
 */
export function* factsHtml(
  facts: readonly Fact[],
  findings: readonly Finding[],
  marks: Marks,
  document: number,
  prefix: string,
): Generator<string> {
  const doubts = findingsOfFacts(findings, marks, document)
  yield '<table class="facts" role="table" aria-label="Các số liệu đọc được"><thead role="rowgroup"><tr role="row">'
  yield '<th role="columnheader" scope="col" class="num">Số liệu</th><th role="columnheader" scope="col">Chỉ tiêu, kỳ</th><th role="columnheader" scope="col">So sánh</th>'
  yield '</tr></thead><tbody role="rowgroup">\n'
  for (const [index, fact] of facts.entries()) {
    yield `<tr role="row" id="${factId(prefix, index)}" class="${fact.kind}"><td role="cell" class="figure">${figureHtml(fact, markId(prefix, marks.markOf(index)))}</td>`
    yield `<td role="cell" class="what"><span class="indicator">${escapeHtml(capitalised(fact.indicator))}</span>${catalogueHtml(fact)}${tagsHtml(fact)}${signsHtml(doubts.get(index) ?? [], findings, prefix)}</td>`
    yield `<td role="cell" class="against">${comparisonsHtml(fact)}</td></tr>\n`
  }
  yield '</tbody></table>\n'
}

/** The figure as a link to its place in the text; where only a comparison is stated, its words. */
function figureHtml(fact: Fact, mark: string): string {
  if (fact.value === null) return `<a href="#${mark}"><span class="quote">${escapeHtml(fact.quote)}</span></a>`
  const words = figureWords(fact).split(' ')
  const number = words.pop() ?? ''
  const [value = '', of] = number.split('/')
  const hedge = words.length > 0 ? `<span class="hedge">${escapeHtml(words.join(' '))} </span>` : ''
  const whole = of === undefined ? '' : `<span class="of">/${escapeHtml(of)}</span>`
  const unit = fact.unit ? ` <span class="unit">${escapeHtml(fact.unit)}</span>` : ''
  return `<a href="#${mark}">${hedge}<span class="value">${escapeHtml(value)}</span>${whole}${unit}</a>`
}

/** The catalogue's name for the indicator, where the text uses another. */
function catalogueHtml(fact: Fact): string {
  const match = matchIndicator(fact.indicator, fact.unit)
  if (match === null || fold(match.name) === fold(fact.indicator)) return ''
  return `<span class="catalogue" title="${escapeHtml(match.reason)}">Danh mục: ${escapeHtml(match.name)}</span>`
}

function tagsHtml(fact: Fact): string {
  const tags = [
    ...(fact.kind === 'actual' ? [] : [`<span class="tag ${fact.kind}">${kindWords[fact.kind]}</span>`]),
    ...(fact.period === null ? [] : [`<span class="when">${escapeHtml(periodWords(fact.period))}</span>`]),
  ]
  return tags.length > 0 ? `<span class="tags">${tags.join(' ')}</span>` : ''
}

function comparisonsHtml(fact: Fact): string {
  if (fact.comparisons.length === 0) return '<span class="none" aria-label="không có so sánh">–</span>'
  return `<ul>${fact.comparisons.map((comparison) => `<li>${escapeHtml(comparisonWords(comparison))}</li>`).join('')}</ul>`
}

function signsHtml(numbers: readonly number[], findings: readonly Finding[], prefix: string): string {
  return numbers
    .map((number) => {
      const grave = findings[number]?.grade === 'changesVerdict'
      return ` <a class="doubt ${grave ? 'grave' : 'slight'}" href="#${findingId(prefix, number)}">phát hiện ${number + 1}</a>`
    })
    .join('')
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

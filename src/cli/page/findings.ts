import type { Finding } from '../../checks/finding.ts'
import { findingWords, gradeWords } from '../../checks/findingWords.ts'
import type { Locate } from '../../reader/locator.ts'
import { escapeHtml } from '../../web/markedText/escapeHtml.ts'
import { findingId, placeId } from '../../web/markedText/ids.ts'
import { icon } from './icons.ts'

/** The findings as a list of cards, the grave ones marked with another sign, word and colour; or one sentence where there are none. */
export function findingsHtml(findings: readonly Finding[], locate: Locate, prefix: string): string {
  if (findings.length === 0) {
    return `<p class="fine">${icon('check')}<span>Không thấy mâu thuẫn giữa các số liệu đã đọc trong văn bản này.</span></p>\n`
  }
  return `<ol class="findings">\n${findings.map((finding, index) => cardHtml(finding, index, locate, prefix)).join('')}</ol>\n`
}

function cardHtml(finding: Finding, index: number, locate: Locate, prefix: string): string {
  const grade = finding.grade === 'changesVerdict' ? 'grave' : 'slight'
  const places = finding.places.map(
    (place, number) =>
      `<li><a href="#${placeId(prefix, index, number)}"><span class="where">${escapeHtml(locate(place.start))}</span> “${escapeHtml(place.quote.trim())}”</a></li>`,
  )
  return [
    `<li class="${grade}" id="${findingId(prefix, index)}">`,
    `<p class="grade">${icon(grade)}<b>${gradeWords[finding.grade]}</b><span class="kind">${index + 1} · ${findingWords[finding.kind]}</span></p>`,
    `<p class="message">${escapeHtml(finding.message)}</p>`,
    finding.arithmetic === '' ? '' : `<p class="arithmetic"><span class="label">Phép tính </span>${escapeHtml(finding.arithmetic)}</p>`,
    `<ul class="places">${places.join('')}</ul></li>\n`,
  ].join('')
}

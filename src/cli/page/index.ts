import { createHash } from 'node:crypto'
import { locator } from '../../reader/locator.ts'
import type { Fact } from '../../reader/reading.ts'
import { escapeHtml } from '../../web/markedText/escapeHtml.ts'
import { type Marks, marksOf } from '../../web/markedText/marks.ts'
import { textHtml } from '../../web/markedText/text.ts'
import type { CheckedDocument } from '../document.ts'
import { factsHtml } from './facts.ts'
import { findingsHtml } from './findings.ts'
import { icon } from './icons.ts'
import { linkRules, style } from './style.ts'
import { talliesHtml } from './tallies.ts'

interface Part extends CheckedDocument {
  marks: Marks
  prefix: string
}

/**
 * One self-contained page for documents that were read: for each the findings, the text with its figures marked, and
 * the facts, linked with each other by anchors. No script, nothing from elsewhere, and a policy that allows none.
 */
export function* pageHtml(documents: readonly CheckedDocument[]): Generator<string> {
  const parts = documents.map((checked, index) => partOf(checked, index, documents.length))
  const rules = style + parts.map(({ reading, marks, prefix }) => linkRules(reading.facts.length, marks.markOf, prefix)).join('')
  const [only] = parts.length === 1 ? parts : []
  const title = only?.document.name ?? `${parts.length} văn bản`
  yield headHtml(title, rules)
  yield topHtml(title, only?.document.published, parts)
  yield only === undefined ? listBarHtml(parts) : partBarHtml(only)
  yield '<main id="noi-dung"><div class="inner">\n'
  for (const part of parts) yield* only === undefined ? articleHtml(part) : partHtml(part, 'h2')
  yield '</div></main>\n'
  yield footHtml
}

function partOf(checked: CheckedDocument, index: number, count: number): Part {
  const prefix = count === 1 ? '' : `v${index + 1}-`
  return { ...checked, prefix, marks: marksOf(checked.document.text, checked.reading.facts, checked.findings, 0, prefix) }
}

function headHtml(title: string, rules: string): string {
  const hash = createHash('sha256').update(rules).digest('base64')
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Năm Rõ">
<title>${escapeHtml(title)} · Năm Rõ</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%230a5c66'/%3E%3Cpath d='m3.5 8.5 3 3 6-7' stroke='white' stroke-width='2' fill='none'/%3E%3C/svg%3E">
<style>${rules}</style>
</head>
<body>
<a class="skip" href="#noi-dung">Đến nội dung</a>
`
}

const brand =
  '<p class="brand"><svg width="34" height="10" viewBox="0 0 34 10" aria-hidden="true" focusable="false" fill="currentColor"><circle cx="3" cy="5" r="3"/><circle cx="10" cy="5" r="3"/><circle cx="17" cy="5" r="3"/><circle cx="24" cy="5" r="3"/><circle cx="31" cy="5" r="3"/></svg>Năm Rõ <span>đọc và đối chiếu số liệu</span></p>'

function topHtml(title: string, published: string | undefined, parts: readonly Part[]): string {
  const facts = parts.flatMap(({ reading }) => reading.facts)
  const meta = published === undefined ? '' : `<p class="meta">Văn bản ngày ${escapeHtml(published.split('-').reverse().join('/'))}</p>`
  return `<header class="top"><div class="inner">${brand}<h1>${escapeHtml(title)}</h1>${meta}${totalsHtml(facts, parts)}</div></header>\n`
}

function totalsHtml(facts: readonly Fact[], parts: readonly Part[]): string {
  const findings = parts.flatMap((part) => part.findings)
  const grave = findings.filter(({ grade }) => grade === 'changesVerdict').length
  const tone = grave > 0 ? 'grave' : findings.length > 0 ? 'slight' : 'fine'
  const words =
    grave > 0 && grave < findings.length ? `phát hiện, ${grave} làm đổi kết luận` : grave > 0 ? 'phát hiện làm đổi kết luận' : 'phát hiện'
  const total = (count: number, name: string) => `<div><dt>${name}</dt><dd>${count}</dd></div>`
  return [
    '<dl class="totals">',
    `<div class="${tone}"><dt>${words}</dt><dd>${icon(tone === 'fine' ? 'check' : tone)}${findings.length}</dd></div>`,
    total(facts.length, 'số liệu'),
    total(facts.filter(({ comparisons }) => comparisons.length > 0).length, 'có so sánh'),
    total(facts.filter(({ kind }) => kind === 'target').length, 'mục tiêu'),
    '</dl>',
  ].join('')
}

function partBarHtml({ prefix, findings, reading }: Part): string {
  return barHtml([
    [`${prefix}phat-hien`, `Phát hiện (${findings.length})`],
    [`${prefix}van-ban`, 'Văn bản'],
    [`${prefix}so-lieu`, `Số liệu (${reading.facts.length})`],
  ])
}

function listBarHtml(parts: readonly Part[]): string {
  return barHtml(parts.map(({ prefix, document, findings }) => [`${prefix}dau`, `${escapeHtml(document.name)} (${findings.length})`]))
}

function barHtml(links: readonly (readonly [string, string])[]): string {
  const items = links.map(([id, words]) => `<li><a href="#${id}">${words}</a></li>`).join('')
  return `<nav class="bar" aria-label="Các phần của trang"><div class="inner"><ul>${items}</ul></div></nav>\n`
}

function* articleHtml(part: Part): Generator<string> {
  yield `<article aria-labelledby="${part.prefix}dau"><h2 class="name" id="${part.prefix}dau">${escapeHtml(part.document.name)}</h2>\n`
  yield* partHtml(part, 'h3')
  yield '</article>\n'
}

function* partHtml({ document, reading, findings, marks, prefix }: Part, heading: 'h2' | 'h3'): Generator<string> {
  const title = (id: string, words: string) => `<${heading} class="title" id="${prefix}${id}">${words}</${heading}>`
  yield `<section aria-labelledby="${prefix}phat-hien">${title('phat-hien', 'Phát hiện')}${findingsHtml(findings, locator(document), prefix)}</section>\n`
  const tallies = talliesHtml(reading, heading === 'h2' ? 'h3' : 'h4')
  if (tallies !== '') yield `<section class="card tallies">${tallies}</section>\n`
  yield `<div class="pair"><section aria-labelledby="${prefix}van-ban">${title('van-ban', 'Văn bản')}${legend}<div class="card text">\n`
  yield* textHtml(document, marks)
  yield `</div></section>\n<section aria-labelledby="${prefix}so-lieu">${title('so-lieu', 'Số liệu')}<p class="legend">Bấm vào con số để đến chỗ của nó trong văn bản.</p>`
  yield `<div class="card scroll" role="group" aria-label="Bảng số liệu" tabindex="0">\n`
  if (reading.facts.length === 0) yield '<p class="empty">Văn bản này không có số liệu nào mà chương trình đọc được.</p>'
  else yield* factsHtml(reading.facts, findings, marks, 0, prefix)
  yield '</div></section></div>\n'
}

const legend =
  '<p class="legend"><span><span class="f">gạch liền</span> số liệu</span><span><span class="c">gạch chấm</span> mức so sánh</span><span><mark class="slight">gạch sóng</mark> chỗ có phát hiện</span></p>'

const footHtml = `<footer class="foot"><div class="inner">
<p>Trang do chương trình Năm Rõ lập từ chính văn bản trên, không thêm bớt số liệu.</p>
<p>Phát hiện là chỗ các con số hoặc lời văn không thể cùng đúng sau khi đã trừ sai số làm tròn; người phụ trách xem lại và quyết định.</p>
</div></footer>
</body>
</html>
`

// The entry sheet. What is typed goes into this browser first and to the server after a pause; it leaves the browser only when
// the server has it. Without this script the form is saved by its button.
import { acknowledge, draftsOf, dropDraft, keepDraft, same } from './drafts.js'
import { spreadsheet } from './grid.js'
import './offline.js'

/** @typedef {import('./drafts.js').Draft} Draft */
/** @typedef {import('./drafts.js').Values} Values */
/**
 * A line as the server tells it.
 * @typedef {Values & { key: string, seen: number, state: 'kept' | 'refused' | 'overtaken', notes: string }} Told
 */
/** @typedef {{ version: number, filled: number, asked: number, lines: Told[], gone: string[] }} Answer */

/** How long after the last letter it is sent, and after a failure again, in milliseconds. */
const PAUSE = 800
const AGAIN = 10_000

const entry = /** @type {HTMLElement} */ (document.querySelector('.entry'))
const { account = '', sheet = '' } = entry.dataset
const rows = new Map([...entry.querySelectorAll('tbody.line')].map((row) => [/** @type {HTMLElement} */ (row).dataset.key ?? '', row]))
/** What was typed here and is not acknowledged, by the keys of its lines. @type {Map<string, Draft>} */
const drafts = new Map()
/** Lines that wait for a person: what was typed cannot be read, or somebody else wrote in between. @type {Set<string>} */
const waiting = new Set()
/** The lines as the server told them last. @type {Map<string, Told>} */
const told = new Map()
const otherTabs = new BroadcastChannel(`namro:${account}:${sheet}`)
let timer = 0
/** While a browser cannot keep anything, only the server does. */
let keeps = true

const form = entry instanceof HTMLFormElement ? entry : null
const status = entry.querySelector('.saving')
const said = entry.querySelector('.said')

function begin(/** @type {HTMLFormElement} */ form) {
  const table = /** @type {HTMLTableElement} */ (form.querySelector('table'))
  spreadsheet(
    table,
    (cell) => edited(lineOf(cell)),
    (words) => {
      if (said !== null) said.textContent = words
    },
  )
  // On a slow line people type before this script is there.
  const early = [...rows.keys()].filter(isTyped)
  for (const key of drafts.keys()) if (!early.includes(key)) fill(key)
  for (const key of early) edited(key)
  table.addEventListener('focusout', ({ target }) => settleText(lineOf(/** @type {Element} */ (target))))
  table.addEventListener('click', ({ target }) => {
    const { keep } = target instanceof HTMLElement ? target.dataset : {}
    if (keep !== undefined) choose(lineOf(/** @type {Element} */ (target)), keep === 'mine')
  })
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return
    if (target.dataset.column === 'grade') edited(lineOf(target))
    // The grade of the whole sheet: of all lines that have something and none of their own.
    else for (const key of rows.keys()) if (hasOwn(key)) edited(key)
  })
  form.addEventListener('submit', submit)
  form.addEventListener('keydown', (event) => {
    const figure = event.target instanceof HTMLElement && event.target.dataset.column === 'text'
    if (event.key !== '?' || !figure) return
    event.preventDefault()
    help.open = !help.open
    help.scrollIntoView({ block: 'nearest' })
  })
  const help = /** @type {HTMLDetailsElement} */ (form.querySelector('.keys'))
  help.hidden = false
  window.addEventListener('online', send)
  window.addEventListener('offline', tell)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && send())
  otherTabs.addEventListener('message', ({ data: { answer, sent } }) => take(answer, sent))
  if (drafts.size > 0) send()
}

// What is typed

const lineOf = (/** @type {Element} */ inside) => /** @type {HTMLElement} */ (inside.closest('tbody'))?.dataset.key ?? ''
const field = (/** @type {string} */ key, /** @type {string} */ column) =>
  /** @type {HTMLInputElement | null} */ (rows.get(key)?.querySelector(`[data-column="${column}"]`) ?? null)
const named = (/** @type {string} */ key, /** @type {string} */ name) =>
  /** @type {HTMLInputElement | null} */ (rows.get(key)?.querySelector(`[name^="${name}-"]`) ?? null)
const sheetGrade = () => /** @type {HTMLSelectElement} */ (entry.querySelector('select[name="grade"]')).value

/** @returns {Values} */
function valuesOf(/** @type {string} */ key) {
  const value = (/** @type {string} */ column) => field(key, column)?.value ?? ''
  return { text: value('text'), grade: value('grade') || sheetGrade(), cause: value('cause'), proposal: value('proposal') }
}

function hasOwn(/** @type {string} */ key) {
  const { text, cause, proposal } = valuesOf(key)
  return field(key, 'grade')?.value === '' && `${text}${cause}${proposal}` !== ''
}

/** Whether the line's fields say something else than the page came with. */
function isTyped(/** @type {string} */ key) {
  return ['text', 'cause', 'proposal'].some((column) => {
    const own = field(key, column)
    return own !== null && own.value !== own.defaultValue
  })
}

function edited(/** @type {string} */ key) {
  const seen = Number(named(key, 'seen')?.value)
  const draft = { account, sheet, key, seen, sent: null, ...drafts.get(key), ...valuesOf(key) }
  drafts.set(key, draft)
  waiting.delete(key)
  keepDraft(draft).catch(unkept)
  clearTimeout(timer)
  timer = setTimeout(send, PAUSE)
  tell()
}

// To the server

/** Sends what is kept, one tab at a time; resolves when that is over, however it went. */
async function send() {
  clearTimeout(timer)
  if (!navigator.onLine) return tell()
  // Locks are for https and the machine itself; without them a line may be sent twice, which the server notices.
  await (navigator.locks?.request(`namro:${account}:${sheet}`, sendKept) ?? sendKept())
  tell()
}

async function sendKept() {
  for (const draft of await draftsOf(account, sheet).catch(unkept)) {
    // Typed in another tab that was closed since.
    if (!drafts.has(draft.key) && named(draft.key, 'text') !== null) {
      drafts.set(draft.key, draft)
      fill(draft.key)
    }
  }
  const going = [...drafts.values()].filter(({ key }) => !waiting.has(key))
  if (going.length === 0) return
  say('Đang lưu…')
  for (const draft of going) {
    const { text, grade, cause, proposal } = draft
    draft.sent ??= { text, grade, cause, proposal }
    await keepDraft(draft).catch(unkept)
  }
  const copies = going.map((draft) => ({ ...draft }))
  const answer = await ask(copies.map(({ key, seen, sent }) => ({ key, seen, ...sent })))
  if (answer === null) return
  for (const copy of copies) {
    const line = answer.lines.find(({ key }) => key === copy.key)
    if (line?.state === 'kept') await acknowledge(copy, line.seen).catch(unkept)
  }
  const sent = Object.fromEntries(copies.map((copy) => [copy.key, copy.sent]))
  take(answer, sent)
  otherTabs.postMessage({ answer, sent })
}

/** @returns {Promise<Answer | null>} null where it has to be tried again, or a person has to do something */
async function ask(/** @type {object[]} */ lines) {
  try {
    const answer = await fetch(entry.dataset.lines ?? '', {
      ...{ method: 'POST', redirect: 'manual', headers: { 'Content-Type': 'application/json' } },
      body: JSON.stringify({ account, lines }),
    })
    trouble = ''
    if (answer.type === 'opaqueredirect') trouble = 'Phiên đăng nhập đã hết, đang giữ trên máy này. Hãy đăng nhập lại để lưu.'
    else if (answer.ok) return await answer.json()
    else if (answer.status < 500 && answer.status !== 429) {
      trouble = (await answer.json().catch(() => ({}))).problem ?? 'Máy chủ không nhận; đang giữ trên máy này. Hãy tải lại trang.'
    } else throw new Error(String(answer.status))
  } catch {
    trouble = 'Chưa tới được máy chủ, đang giữ trên máy này'
    clearTimeout(timer)
    timer = setTimeout(send, AGAIN)
  }
  return null
}

/** Takes what the server tells of all lines; `sent`: the values that it answers to, by their lines. */
function take(/** @type {Answer} */ answer, /** @type {Record<string, Values>} */ sent) {
  for (const line of answer.lines) {
    const { key, seen, state } = line
    const [draft, was] = [drafts.get(key), sent[key]]
    if (draft !== undefined && was !== undefined) {
      if (state !== 'kept') waiting.add(key)
      else if (same(draft, was)) drafts.delete(key)
      else Object.assign(draft, { seen, sent: null })
      if (state !== 'kept') draft.sent = null
    }
    told.set(key, line)
    if (!drafts.has(key)) settle(key)
    if (!waiting.has(key) || was !== undefined) note(line)
  }
  const version = form?.elements.namedItem('version')
  if (version instanceof HTMLInputElement) version.value = String(answer.version)
  const filled = entry.querySelector('.filled')
  if (filled !== null) filled.textContent = String(answer.filled)
  savedAt = new Date()
  if ([...drafts.keys()].some((key) => !waiting.has(key))) timer = setTimeout(send, PAUSE)
}

/** Somebody else wrote in between: keep one's own text over theirs, or take theirs. */
async function choose(/** @type {string} */ key, /** @type {boolean} */ mine) {
  const [draft, theirs] = [drafts.get(key), told.get(key)]
  if (draft === undefined || theirs === undefined) return
  waiting.delete(key)
  if (mine) {
    draft.seen = theirs.seen
    await keepDraft(draft).catch(unkept)
  } else {
    drafts.delete(key)
    await dropDraft(draft).catch(unkept)
    settle(key)
    note({ ...theirs, notes: '' })
  }
  field(key, 'text')?.focus()
  send()
}

/** Files and the sending itself go by the form, once all that was typed is on the server. */
async function submit(/** @type {SubmitEvent} */ event) {
  if (drafts.size === 0) return
  event.preventDefault()
  await send()
  if (drafts.size === 0) form?.requestSubmit(/** @type {HTMLElement} */ (event.submitter))
  else if (waiting.size > 0) field([...waiting][0] ?? '', 'text')?.focus()
}

// What is shown

/** Shows a kept draft in its line. */
function fill(/** @type {string} */ key) {
  const draft = drafts.get(key)
  if (draft !== undefined) show(key, draft)
}

function show(/** @type {string} */ key, /** @type {Values} */ values) {
  for (const column of /** @type {const} */ (['text', 'cause', 'proposal'])) {
    const input = field(key, column)
    if (input !== null && input.value !== values[column]) input.value = values[column]
  }
  const grade = field(key, 'grade')
  if (grade !== null && (grade.value || sheetGrade()) !== values.grade) grade.value = values.grade
}

/** Shows the line as the server has it, but never under the hands of who is typing in it. */
function settle(/** @type {string} */ key) {
  const line = told.get(key)
  const seen = named(key, 'seen')
  if (line === undefined) return
  const computed = rows.get(key)?.querySelector('.computed')
  if (computed) computed.textContent = line.text || '–'
  if (seen === null) return
  seen.value = String(line.seen)
  if (!rows.get(key)?.contains(document.activeElement)) settleText(key)
}

function settleText(/** @type {string} */ key) {
  const line = told.get(key)
  if (line === undefined || drafts.has(key)) return
  show(key, { ...line, grade: line.grade ?? sheetGrade() })
}

function note(/** @type {Told} */ { key, notes }) {
  const row = rows.get(key)
  const place = row?.querySelector('.notes td')
  if (!row || !place || place.innerHTML === notes) return
  place.innerHTML = notes
  const wrong = place.querySelector('.bad') !== null
  const text = field(key, 'text')
  if (wrong) text?.setAttribute('aria-invalid', 'true')
  else text?.removeAttribute('aria-invalid')
}

/** Typed lines that have no place here any more: they are shown until somebody throws them away. */
function showLeftOver(/** @type {Draft[]} */ left) {
  const place = /** @type {HTMLElement} */ (document.querySelector('.left-over'))
  if (left.length === 0) return
  place.hidden = false
  const items = left.map(({ key, text, cause, proposal }) => {
    const item = document.createElement('li')
    const name = rows.get(key)?.querySelector('th')?.textContent ?? 'Dòng không còn trong biểu'
    item.textContent = `${name}: ${[text || 'để trống', cause, proposal].filter(Boolean).join(' · ')}`
    return item
  })
  place.querySelector('ul')?.replaceChildren(...items)
  place.querySelector('button')?.addEventListener('click', async () => {
    await Promise.all(left.map(dropDraft))
    place.hidden = true
  })
}

// What is said

let trouble = ''
/** @type {Date | null} */
let savedAt = null

/** Says how what was typed stands. */
function tell() {
  if (drafts.size === 0) return say(savedAt === null ? '' : `Đã lưu lúc ${savedAt.toTimeString().slice(0, 5)}`, 'saved')
  if (!navigator.onLine) return say('Chưa có mạng, đang giữ trên máy này', 'kept')
  if (trouble !== '') return say(trouble, 'kept')
  if (waiting.size > 0) return say(`${waiting.size} dòng chưa lưu được, xem bên dưới`, 'kept')
  say('Đang lưu…')
}

function say(/** @type {string} */ words, state = '') {
  if (!(status instanceof HTMLElement) || status.textContent === words) return
  status.textContent = words
  status.dataset.state = state
}

/** This browser keeps nothing (a private window of some): then only the server does. @returns {Draft[]} */
function unkept() {
  if (keeps) window.addEventListener('beforeunload', (event) => drafts.size > 0 && event.preventDefault())
  keeps = false
  return []
}

// Now that everything is there: what an earlier page of this sheet left behind, and the sheet itself.
const kept = await draftsOf(account, sheet).catch(unkept)
const hasField = (/** @type {Draft} */ { key }) => named(key, 'text') !== null
for (const draft of kept.filter(hasField)) drafts.set(draft.key, draft)
showLeftOver(kept.filter((draft) => !hasField(draft)))
if (form !== null) begin(form)

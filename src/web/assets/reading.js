// Đọc văn bản by keyboard: cards are gone through with j and k, accepted with Enter, and saved without leaving the page.
// Without this file every button sends its form as it is.

/** How long a decision can be undone before it is sent, in milliseconds. */
const HOLD = 5000

const list = /** @type {HTMLElement} */ (document.getElementById('cac-so-lieu'))
const said = /** @type {HTMLElement} */ (document.getElementById('loi-nhan'))
const begin = document.getElementById('duyet-phim')

/** @typedef {{ row: HTMLElement, address: string, body: URLSearchParams }} Decided */

/** @type {HTMLElement | null} */
let current = null
/** What was decided and is not sent yet. @type {(Decided & { timer: number }) | null} */
let held = null
/** The card decided about last, for undoing a refusal. */
let last = ''
/** Answers are taken in one after another. */
let sending = Promise.resolve()
/** The cards as the server last told them. */
const told = new Map(cards().map((row) => [row.id, row.innerHTML]))

function cards() {
  return /** @type {HTMLElement[]} */ ([...list.children])
}

/** @param {string} words */
function say(words) {
  said.textContent = ''
  setTimeout(() => {
    said.textContent = words
  })
}

/**
 * Lights up a card and its figure in the text, and brings both into sight.
 * @param {HTMLElement | undefined} row
 */
function choose(row) {
  if (row === undefined) return
  for (const lit of document.querySelectorAll('.current')) lit.classList.remove('current')
  current = row
  row.classList.add('current')
  row.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
  const mark = document.getElementById(row.querySelector('.fact-figure')?.getAttribute('href')?.slice(1) ?? '')
  const pane = mark?.closest('.marked')
  mark?.classList.add('current')
  if (mark && pane && pane.scrollHeight > pane.clientHeight) {
    pane.scrollTop += mark.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 2
  }
}

/** The next card from the current one in a direction; only one that waits, where that is asked for. */
function next(/** @type {number} */ step, waits = false) {
  const all = cards()
  for (let at = (current === null ? -1 : all.indexOf(current)) + step; at >= 0 && at < all.length; at += step) {
    const row = /** @type {HTMLElement} */ (all[at])
    if (!waits || (row.dataset.state === 'open' && row !== held?.row)) return row
  }
  return undefined
}

/** Sends what is held. */
function release() {
  if (held === null) return
  clearTimeout(held.timer)
  const decided = held
  held = null
  send(decided)
}

/**
 * Holds a decision for a while, so that it can be undone, and goes on to the next card.
 * @param {Decided} decided
 * @param {string} words
 */
function hold(decided, words) {
  const { row } = decided
  release()
  held = { ...decided, timer: setTimeout(release, HOLD) }
  last = row.id
  const note = document.createElement('p')
  note.className = 'fact-waiting'
  note.textContent = `${words} Bấm u để hoàn tác.`
  row.append(note)
  say(note.textContent)
  choose(next(1, true) ?? row)
}

/** Undoes what is not sent yet; a refusal also afterwards. */
function undo() {
  if (held !== null) {
    const { row, timer } = held
    clearTimeout(timer)
    held = null
    row.querySelector('.fact-waiting')?.remove()
    say('Đã hoàn tác.')
    return choose(row)
  }
  const row = document.getElementById(last)
  const back = row?.querySelector('form[action$="/lay-lai"]')
  if (row && back) send(decidedBy(/** @type {HTMLFormElement} */ (back), null, row))
  else say('Số đã ghi vào sổ thì không hoàn tác được; muốn sửa thì ghi bản mới kèm lý do.')
}

/**
 * What a card's form says, by one of its buttons.
 * @param {HTMLFormElement} form
 * @param {HTMLElement | null} button
 * @param {HTMLElement} row
 * @returns {Decided}
 */
function decidedBy(form, button, row) {
  const address = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? ''
  return { row, address, body: new URLSearchParams(/** @type {any} */ (new FormData(form))) }
}

/**
 * Sends a decision and takes in what the page is then.
 * @param {Decided} decided
 */
function send({ row, address, body }) {
  sending = sending.then(async () => {
    try {
      const answer = await fetch(address, { method: 'POST', body })
      take(new DOMParser().parseFromString(await answer.text(), 'text/html'), row)
    } catch {
      row.querySelector('.fact-waiting')?.remove()
      say('Chưa gửi được vì mất kết nối. Số này chưa được ghi; hãy làm lại khi có mạng.')
    }
  })
}

/**
 * @param {Document} page
 * @param {HTMLElement} row
 */
function take(page, row) {
  row.querySelector('.fact-waiting')?.remove()
  const wrong = page.getElementById('sua')
  if (wrong !== null) return openMend(row, wrong)
  for (const fresh of /** @type {HTMLElement[]} */ ([...page.querySelectorAll('.fact')])) {
    const old = document.getElementById(fresh.id)
    if (old === null || old === held?.row || told.get(fresh.id) === fresh.innerHTML) continue
    told.set(fresh.id, fresh.innerHTML)
    const focused = old.contains(document.activeElement)
    old.replaceWith(fresh)
    if (old === current) {
      current = fresh
      fresh.classList.add('current')
      if (focused) fresh.focus({ preventScroll: true })
    }
  }
  const [sum, freshSum] = [document.getElementById('tong'), page.getElementById('tong')]
  if (sum && freshSum) sum.replaceWith(freshSum)
  say((page.querySelector('.flash') ?? page.querySelector('.notice'))?.textContent?.trim() ?? '')
}

/**
 * Opens the form for mending in its card.
 * @param {HTMLElement} row
 * @param {Element} content
 */
function openMend(row, content) {
  for (const other of document.querySelectorAll('.fact-mend')) other.replaceChildren()
  const place = row.querySelector('.fact-mend')
  place?.replaceChildren(...content.childNodes)
  choose(row)
  const first = place?.querySelector('[role="alert"], #reason, select')
  const stale = place?.querySelector('.notice.warn') !== null
  const field = /** @type {HTMLElement | null} */ (stale ? (place?.querySelector('#reason') ?? null) : first)
  field?.focus()
}

/** @param {HTMLElement} row */
async function mend(row) {
  const link = row.querySelector('[data-act="sua"]')?.getAttribute('href')
  if (!link) return
  const answer = await fetch(link)
  const form = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('sua')
  if (form === null) location.assign(link)
  else openMend(row, form)
}

/** Accepts the card: by its button, or, where something is missing, by asking for it. @param {HTMLElement} row */
function accept(row) {
  const reason = /** @type {HTMLInputElement | null} */ (row.querySelector('.fact-reason input'))
  const button = /** @type {HTMLElement | null} */ (row.querySelector('button[value="nhan"]'))
  if (row.dataset.state !== 'open' || row === held?.row) return
  if (button === null) mend(row)
  else if (reason !== null && reason.value.trim() === '') reason.focus()
  else button.click()
}

list.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  const row = /** @type {HTMLElement} */ (form.closest('.fact'))
  const button = event.submitter
  event.preventDefault()
  event.stopPropagation()
  if (row === held?.row) return
  const refuses = button?.getAttribute('formaction')?.endsWith('/bo')
  const mended = form.closest('.fact-mend') !== null
  const decided = decidedBy(form, button, row)
  if (form.action.endsWith('/lay-lai') || (mended && !refuses)) send(decided)
  else hold(decided, refuses ? 'Sẽ bỏ số này.' : 'Sẽ nhận số này.')
})

list.addEventListener('click', (event) => {
  const target = /** @type {HTMLElement} */ (event.target)
  const row = /** @type {HTMLElement | null} */ (target.closest('.fact'))
  if (row === null) return
  if (target.closest('[data-act="sua"]') !== null) {
    event.preventDefault()
    mend(row)
  } else if (target.closest('a, button, input, select, label') === null) choose(row)
})

// Keys work within the cards only, so that they take nothing from the page or from who dictates.
list.addEventListener('keydown', (event) => {
  const target = /** @type {HTMLElement} */ (event.target)
  const row = /** @type {HTMLElement | null} */ (target.closest('.fact'))
  if (event.ctrlKey || event.altKey || event.metaKey || row === null) return
  if (target.closest('input, select, textarea') !== null) {
    if (event.key === 'Escape') choose(row)
    return
  }
  const acts = /** @type {Record<string, () => void>} */ ({
    j: () => choose(next(1)),
    ArrowDown: () => choose(next(1)),
    k: () => choose(next(-1)),
    ArrowUp: () => choose(next(-1)),
    s: () => mend(row),
    x: () => /** @type {HTMLElement | null} */ (row.querySelector('button[formaction$="/bo"]'))?.click(),
    u: undo,
    '?': () => {
      const keys = document.getElementById('phim')?.closest('details')
      if (keys) keys.open = !keys.open
    },
    // On a button or a link Enter does what it always does.
    ...(target === row && { Enter: () => accept(row) }),
  })
  const act = acts[event.key]
  if (act === undefined) return
  event.preventDefault()
  act()
})

// What was decided is not lost with the page.
window.addEventListener('pagehide', () => {
  if (held !== null) navigator.sendBeacon(held.address, held.body)
  held = null
})

if (begin !== null) {
  begin.hidden = false
  begin.addEventListener('click', () => choose(next(1, true) ?? cards()[0]))
}

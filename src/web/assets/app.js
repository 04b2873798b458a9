// What the pages do with a script that they also do, less smoothly, without one.
import { draftCount, dropDrafts, keepPagesOf } from './drafts.js'

/** How long after the last letter typed the list is asked for anew, in milliseconds. */
const PAUSE = 400

// A form or a button may put a question first, and a second press must not send the same thing twice.
document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target)
  if (event.defaultPrevented) return
  if (form.dataset.signsOut !== undefined) {
    event.preventDefault()
    return signOut(form, form.dataset.signsOut)
  }
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm
  const posts = form.getAttribute('method') === 'post'
  if ((posts && form.ariaBusy === 'true') || (question !== undefined && !window.confirm(question))) event.preventDefault()
  else if (posts) form.ariaBusy = 'true'
})
// A page that the browser brings back as it was may be sent again.
window.addEventListener('pageshow', () => {
  for (const form of document.forms) form.ariaBusy = null
})

// Pages of entry sheets that were kept for when there is no line are for who is signed in, and for nobody else.
const { signsOut } = /** @type {HTMLElement | null} */ (document.querySelector('[data-signs-out]'))?.dataset ?? {}
if (signsOut !== undefined || location.pathname.startsWith('/dang-nhap')) keepPagesOf(signsOut)

/**
 * Signs out. What was typed and never reached the server is on this machine only; after the sign-out nobody could send it any
 * more, and it is not for others to find: so it goes too, but not without a question.
 * @param {HTMLFormElement} form
 * @param {string} account
 */
async function signOut(form, account) {
  try {
    const lines = await draftCount(account)
    const question = `Còn ${lines} dòng số liệu chưa gửi được lên máy chủ, chỉ có trên máy này. Đăng xuất thì các dòng đó bị xóa. Vẫn đăng xuất?`
    if (lines > 0 && !window.confirm(question)) return
    await Promise.all([dropDrafts(account), keepPagesOf(undefined)])
  } catch {
    // A browser that keeps nothing has nothing to throw away.
  }
  form.submit()
}

for (const form of document.querySelectorAll('form[data-results]')) {
  follow(/** @type {HTMLFormElement} */ (form))
}

/**
 * Shows what fits a filter as soon as it is changed, in place, so that the focus stays where it is.
 * @param {HTMLFormElement} form
 */
function follow(form) {
  let timer = 0
  let asked = new AbortController()
  const ask = async () => {
    clearTimeout(timer)
    asked.abort()
    asked = new AbortController()
    const address = new URL(form.getAttribute('action') ?? '', location.href)
    address.search = String(new URLSearchParams(/** @type {any} */ (new FormData(form))))
    try {
      const answer = await fetch(address, { signal: asked.signal })
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      for (const id of /** @type {string} */ (form.dataset.results).split(' ')) {
        const [old, fresh] = [document.getElementById(id), page.getElementById(id)]
        if (!answer.ok || answer.redirected || old === null || fresh === null) return form.submit()
        const ticked = [...old.querySelectorAll('input:checked')].map((input) => input.id)
        old.replaceChildren(...fresh.childNodes)
        // What was ticked while the answer was on its way stays so.
        for (const input of ticked) document.getElementById(input)?.setAttribute('checked', '')
      }
      history.replaceState(null, '', address)
    } catch (problem) {
      if (/** @type {Error} */ (problem).name !== 'AbortError') form.submit()
    }
  }
  form.addEventListener('change', ask)
  form.addEventListener('input', (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).type !== 'search') return
    clearTimeout(timer)
    timer = setTimeout(ask, PAUSE)
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
}

/** How long to wait before asking again how far long work is, in milliseconds. */
const STEP = 700

// Work that takes longer than a page may: its progress is followed in place, and the page is loaded anew when it is over.
if (document.querySelector('[data-progress]') !== null) setTimeout(watchProgress, STEP)

async function watchProgress() {
  try {
    const answer = await fetch(location.href)
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-progress]')
    if (fresh === null) return location.reload()
    document.querySelector('[data-progress]')?.replaceChildren(...fresh.childNodes)
  } catch {
    // The line is down: asked again.
  }
  setTimeout(watchProgress, STEP)
}

// Lines typed on an entry sheet that the server has not acknowledged yet, and the pages kept for when there is no line. Both
// belong to an account: nobody else on this browser is shown or sends them.

/** @typedef {{ text: string, grade: string, cause: string, proposal: string }} Values */
/**
 * `seen`: the version of the line that it was typed over. `sent`: values that went out and were not answered; they go again
 * first, word for word, for the server knows what it has already.
 * @typedef {Values & { account: string, sheet: string, key: string, seen: number, sent: Values | null }} Draft
 */

/** @type {Promise<IDBDatabase> | undefined} */
let opened

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('namro', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('lines', { keyPath: ['account', 'sheet', 'key'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return opened
}

/**
 * One transaction on the lines; strict, so that what was typed outlives a power cut.
 * @template T
 * @param {'readonly' | 'readwrite'} mode
 * @param {(lines: IDBObjectStore) => IDBRequest<T> | undefined} work
 * @returns {Promise<T>}
 */
async function within(mode, work) {
  const transaction = (await database()).transaction('lines', mode, { durability: 'strict' })
  const request = work(transaction.objectStore('lines'))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(/** @type {T} */ (request?.result))
    transaction.onabort = () => reject(transaction.error)
  })
}

/** @param {string[]} start the account, or the account and its sheet */
function beginningWith(...start) {
  return IDBKeyRange.bound(start, [...start, []])
}

/** @param {string} account @param {string} sheet @returns {Promise<Draft[]>} */
export const draftsOf = (account, sheet) => within('readonly', (lines) => lines.getAll(beginningWith(account, sheet)))

/** @param {Draft} draft */
export const keepDraft = (draft) => within('readwrite', (lines) => lines.put(draft))

/** @param {Draft} draft */
export const dropDraft = ({ account, sheet, key }) => within('readwrite', (lines) => lines.delete([account, sheet, key]))

/**
 * The server has what was sent: the line is dropped, unless more was typed since.
 * @param {Draft} draft as it was sent
 * @param {number} seen the version that it became
 */
export const acknowledge = ({ account, sheet, key, sent }, seen) =>
  within('readwrite', (lines) => {
    const found = lines.get([account, sheet, key])
    found.onsuccess = () => {
      if (found.result === undefined) return
      if (sent !== null && same(found.result, sent)) lines.delete([account, sheet, key])
      else lines.put({ ...found.result, seen, sent: null })
    }
    return undefined
  })

/** @param {string} account @returns {Promise<number>} */
export const draftCount = (account) => within('readonly', (lines) => lines.count(beginningWith(account)))

/** @param {string} account */
export const dropDrafts = (account) => within('readwrite', (lines) => lines.delete(beginningWith(account)))

/**
 * @param {Values} a
 * @param {Values} b
 */
export function same(a, b) {
  return a.text === b.text && a.grade === b.grade && a.cause === b.cause && a.proposal === b.proposal
}

/**
 * Throws away pages that the worker keeps for anybody else; all of them where nobody is signed in.
 * @param {string | undefined} account
 */
export async function keepPagesOf(account) {
  // Only over https or on the machine itself.
  if (!('caches' in window)) return
  for (const name of await caches.keys()) {
    if (name.startsWith('pages:') && name !== `pages:${account}`) await caches.delete(name)
  }
}

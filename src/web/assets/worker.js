// The worker of the entry sheets: they open also without a line, and after the browser was closed. Served as /sw.js, with the
// addresses of the application's files (`files`) before it; these hold hashes, so a new version of any of them is a new worker.
//
// Pages go over the network whenever there is one. The last copy of each is kept although it says `no-store`: that is for the
// browser's own cache, which nobody empties. This one is under our own hand: it belongs to one account (named in the answer's
// Namro-Account), and goes as soon as anybody else, or nobody, is signed in: here, and by app.js on all other pages.

/* global files */
const assets = 'assets'
const scope = '/nhap-so-lieu'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(assets).then((cache) => cache.addAll(files)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldFiles(), self.clients.claim()]))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (files.includes(pathname)) event.respondWith(file(request))
  else if (request.mode === 'navigate' && pathname.startsWith(scope)) event.respondWith(page(event))
})

self.addEventListener('message', (event) => {
  const { keep: url } = event.data
  event.waitUntil(fetch(url).then((answer) => keep(url, answer)))
})

async function file(request) {
  return (await caches.match(request, { cacheName: assets, ignoreVary: true })) ?? fetch(request)
}

async function page(event) {
  const { request } = event
  try {
    const answer = await fetch(request)
    event.waitUntil(keep(request.url, answer.clone()))
    return answer
  } catch (problem) {
    for (const name of await pageCaches()) {
      const kept = await caches.match(request.url, { cacheName: name, ignoreVary: true })
      if (kept !== undefined) return kept
    }
    throw problem
  }
}

/** Keeps a sheet's page for its account. Any answer that is nobody's (sent to sign in, refused) ends what was kept. */
async function keep(url, answer) {
  const account = answer.headers.get('Namro-Account')
  // A page of the server's own trouble says nothing of who is signed in.
  if (account === null && (answer.status >= 404 || answer.status === 200)) return
  for (const name of await pageCaches()) if (name !== `pages:${account}`) await caches.delete(name)
  if (account !== null && answer.ok) await (await caches.open(`pages:${account}`)).put(url, answer)
}

async function pageCaches() {
  return (await caches.keys()).filter((name) => name.startsWith('pages:'))
}

async function dropOldFiles() {
  const cache = await caches.open(assets)
  for (const request of await cache.keys()) if (!files.includes(new URL(request.url).pathname)) await cache.delete(request)
}

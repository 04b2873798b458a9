// Registers the worker that keeps entry sheets at hand without a line. Browsers have it only over https or on the machine itself.
const worker = navigator.serviceWorker
if (worker !== undefined) {
  worker.register('/sw.js', { scope: '/nhap-so-lieu' })
  // The first page came before the worker did, so it is told of that one.
  if (worker.controller === null) worker.ready.then(({ active }) => active?.postMessage({ keep: location.href }))
}

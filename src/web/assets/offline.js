// Registers the worker that keeps entry sheets at hand without a line. Browsers have it only over https or on the machine itself.
navigator.serviceWorker?.register('/sw.js', { scope: '/nhap-so-lieu' })

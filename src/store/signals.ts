const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

/**
 * Does `stop` and then ends the process when it is asked to end (Ctrl-C, a service manager, a closed terminal). A second
 * Ctrl-C does not interrupt it: what stops is a database. Gives what takes the handlers away again.
 */
export function stopOnSignal(stop: () => Promise<void>): () => void {
  let stopping = false
  const handlers = signals.map((signal) => {
    const handler = () => {
      if (stopping) return
      stopping = true
      const end = () => process.exit(128 + numbers[signal])
      stop().then(end, end)
    }
    process.on(signal, handler)
    return () => process.off(signal, handler)
  })
  return () => {
    for (const off of handlers) off()
  }
}

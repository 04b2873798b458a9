// Opens the database in a folder as the application does, says so, and holds it until it is asked to end.
import { openStore, StoreProblem, stopOnSignal } from '../../dist/store/index.js'

try {
  const store = await openStore({ folder: process.argv[2] ?? 'data' })
  stopOnSignal(() => store.close())
  console.log('open')
  setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof StoreProblem)) throw error
  console.log(JSON.stringify({ fault: error.fault, message: error.message }))
  process.exitCode = 1
}

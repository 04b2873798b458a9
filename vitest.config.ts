import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longestFirst.ts'

/** Tests that need a database; the server they share is started only where one of them runs. */
const stored = [
  'src/{store,office,api,web}/**/*.stored.test.ts',
  'src/store/**/*.test.ts',
  'test/crash.test.ts',
  'test/jobs.test.ts',
  'test/verify.test.ts',
  'test/web/**/*.test.ts',
]
// A browser's or a server's start, and a machine with other things to do.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }
// The modules are loaded once in a process and not once for each file: none of ours keeps anything of a test.
const shared = { ...patience, isolate: false }

export default defineConfig({
  test: {
    // All cores, where Vitest would leave one of them idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'namro', include: ['src/**/*.test.{ts,tsx}', '{test,bench}/**/*.test.ts'], exclude: stored, ...shared } },
      { test: { name: 'store', include: stored, globalSetup: 'test/support/postgres.ts', ...shared } },
    ],
  },
})

import { defineConfig } from 'vitest/config'

/** Tests that need a database; the server they share is started only where one of them runs. */
const stored = [
  'src/{store,office,api,web}/**/*.stored.test.ts',
  'src/store/**/*.test.ts',
  'test/crash.test.ts',
  'test/verify.test.ts',
  'test/web/**/*.test.ts',
]
// A browser's or a server's start, and a machine with other things to do.
const patience = { testTimeout: 300_000, hookTimeout: 300_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'namro', include: ['src/**/*.test.{ts,tsx}', '{test,bench}/**/*.test.ts'], exclude: stored, ...patience } },
      { test: { name: 'store', include: stored, globalSetup: 'test/support/postgres.ts', ...patience } },
    ],
  },
})

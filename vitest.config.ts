import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // A browser's start, and a machine with other things to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

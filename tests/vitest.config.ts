import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second, the default, is little on a busy machine, and costs nothing when what is awaited is there.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/{unit,property,crash,lint}/**/*.test.{ts,tsx}'],
          provide: { staleFirst: false },
        },
      },
      // The desk once more, with a batch of somebody else before each of its own: twice as many to write.
      {
        extends: true,
        test: {
          name: 'stale',
          include: ['tests/{unit,property}/desk/**/*.test.ts', 'tests/unit/coupons/*.test.ts'],
          provide: { staleFirst: true },
        },
      },
    ],
  },
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/{unit,property,crash,lint}/**/*.test.{ts,tsx}'],
    allowOnly: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One second, the default, is little on a busy machine, and costs nothing when what is awaited is there.
    expect: { poll: { timeout: 10_000 } },
  },
})

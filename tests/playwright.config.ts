import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  // One Electron at a time: specs move the clock, kill the program and measure.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    // A video needs ffmpeg and hangs without it.
    video: 'off',
  },
})

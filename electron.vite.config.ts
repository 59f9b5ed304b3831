import { fileURLToPath } from 'node:url'
import { defineConfig, type MainViteConfig } from 'electron-vite'
import { page } from './renderer/page.vite.mjs'

const path = (inProject: string) => fileURLToPath(new URL(inProject, import.meta.url))

/**
 * How the programs of the main side are built: CommonJS with every library inside, so that a packed app carries
 * no node_modules, and the sandboxed preload needs nothing but `require('electron')`.
 */
function program(entries: readonly string[], out: string): MainViteConfig {
  return {
    build: {
      outDir: path(`out/${out}`),
      emptyOutDir: true,
      // Electron 22, the floor, runs Node 16.17; a newer one needs nothing newer.
      target: 'node16.17',
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: entries.map(path),
        // Optional native parts of ws, which it does without.
        external: ['bufferutil', 'utf-8-validate'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  }
}

export default defineConfig({
  // The console; without a window the host and the import.
  main: program(['electron/main.ts', 'electron/host.ts', 'electron/import.ts'], 'main'),
  preload: program(['electron/preload.ts'], 'preload'),
  renderer: {
    ...page('console', 'renderer'),
    // Written into the page by the build; the main process puts a fresh nonce in its place for each load.
    html: { cspNonce: '__CSP_NONCE__' },
  },
})

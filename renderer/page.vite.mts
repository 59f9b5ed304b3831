import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { UserConfig } from 'vite'

const path = (inProject: string) => fileURLToPath(new URL(inProject, import.meta.url))

/**
 * How a page of ours is built: the folder under `renderer/` that holds its index.html, and the folder under `out/`
 * that it goes to. Both pages are served under a Content-Security-Policy that knows no inline script, style or data
 * URL, so nothing may be inlined.
 */
export function page(folder: string, out: string): UserConfig {
  return {
    root: path(`${folder}`),
    publicDir: false,
    plugins: [react()],
    build: {
      outDir: path(`../out/${out}`),
      emptyOutDir: true,
      // The oldest runtime that we promise to run on.
      target: 'chrome108',
      // Without minification CSS is not lowered to the target either.
      minify: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      reportCompressedSize: false,
      rolldownOptions: { input: path(`${folder}/index.html`) },
    },
  }
}

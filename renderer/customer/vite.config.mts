import { defineConfig } from 'vite'
import { page } from '../page.vite.mjs'

/** The customer's page is no part of the Electron window: the web chat serves it over HTTP at `/`. */
export default defineConfig({ ...page('customer', 'customer'), base: '/' })

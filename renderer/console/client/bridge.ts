import type { Bridge } from '../../../shared/contract'

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly handsel: Bridge
  }
}

/** The only place where the console touches the bridge. */
export const bridge = (): Bridge => window.handsel

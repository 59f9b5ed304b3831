import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Notice } from '../../shared/contract'
import { limitsOnThisComputer, startWebchat } from '../channels/webchat'
import { openToOthers, openToOthersText, type OpenToOthers } from '../data-folder'
import {
  createDesk,
  createTryingAgain,
  keptCookieKey,
  noticesOf,
  type DataFiles,
  type Desk,
  type DeskEvent,
} from '../desk'
import { createPassphrases, recommendedCost, type PassphraseWorker } from '../passphrases'
import startPassphraseWorker from '../passphrases/worker?nodeWorker'
import type { Store } from '../store'
import type { Clock } from './clock'
import { newId } from './new-id'

/** Port of the customers' page where none is asked for. */
const usualPort = 4680
/** How often what depends on the clock alone is looked at, ms. */
const clockTick = 5_000

interface ProgramParts {
  /** The data folder. */
  readonly data: string
  readonly store: Store<DeskEvent>
  readonly clock: Clock
  /** The runtime is an old one, for evaluation and tests only. */
  readonly evaluationRuntime: boolean
  /** Without them nothing is imported or exported. */
  readonly files?: DataFiles
}

export interface Program {
  readonly desk: Desk
  readonly store: Store<DeskEvent>
  readonly passphrases: PassphraseWorker
  /** What has to be said across the top of every window. */
  notices(): Notice[]
  /** Starts the customers' page. `port`: 0 is any free one, undefined the usual one. `pageFolder`: where it was built. */
  serveCustomers(
    installationId: string,
    port: number | undefined,
    pageFolder: string,
  ): Promise<{ readonly is: 'serving' } | { readonly is: 'port_in_use'; readonly why: string }>
  /** Does from now on what is due by the clock, and tells when the notices may be others. */
  watch(onNotices: () => void): void
  /** Ends everything that was started: what was acknowledged is written, and the lock is given back. */
  close(): Promise<void>
}

/** What works on an open store, whether or not it has windows. */
export function createProgram({ data, store, clock, evaluationRuntime, files }: ProgramParts): Program {
  const closing: (() => Promise<void>)[] = []
  let customerPage: string | null = null
  let open: OpenToOthers | undefined
  const surroundings = {
    customerPage: () => customerPage,
    evaluationRuntime,
    quarantineFolder: join(data, 'store', 'quarantine'),
    openToOthers: () => open,
  }
  const passphrases = createPassphrases(() => startPassphraseWorker({}), recommendedCost)
  closing.push(() => passphrases.close())
  const desk = createDesk({
    store,
    now: clock.now,
    steady: clock.steady,
    newId,
    passphrases,
    surroundings,
    ...(files && { files }),
  })

  return {
    desk,
    store,
    passphrases,
    notices: () => noticesOf(store, clock.now(), surroundings),
    async serveCustomers(installationId, port, pageFolder) {
      const webchat = await startWebchat({
        port: port ?? usualPort,
        desk: desk.customers,
        installationId,
        cookieKey: await keptCookieKey(store, randomBytes(32).toString('base64url')),
        limits: limitsOnThisComputer,
        monotonic: clock.steady,
        pageFolder,
      })
      if (webchat.is === 'port_in_use') {
        return {
          is: 'port_in_use',
          why: `Port ${String(webchat.port)} is in use by another program. Choose another one with --webchat-port, or 0 for any free one.`,
        }
      }
      closing.push(() => webchat.close())
      customerPage = webchat.url
      console.log(`customer page: ${webchat.url}`)
      return { is: 'serving' }
    },
    watch(onNotices) {
      const tryAgain = createTryingAgain(store, clock.steady)
      async function lookWhoMay(): Promise<void> {
        open = await openToOthers(data)
        onNotices()
      }
      const tick = () => {
        desk.sessions.expire()
        desk.data.tick()
        void tryAgain().then(onNotices)
        // Until it is closed.
        if (open) void lookWhoMay()
      }
      // Memory was read again because writing failed: that isn't left to the next tick.
      store.observe({ applied: () => undefined, reset: onNotices })
      void lookWhoMay().then(() => {
        if (open) console.error(openToOthersText(data, open))
      })
      const ticking = setInterval(tick, clockTick)
      closing.push(() => {
        clearInterval(ticking)
        return Promise.resolve()
      })
      clock.onJump(() => {
        desk.publisher.clockJumped()
        tick()
      })
    },
    async close() {
      try {
        await Promise.all(closing.map((end) => end()))
      } finally {
        await store.close()
      }
    },
  }
}

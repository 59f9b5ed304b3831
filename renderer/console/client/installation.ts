import { create } from 'zustand'
import type { CallOutcome, Notice, Push, Session, Start } from '../../../shared/contract'
import { usualWindowView, type Preferences, type Profile, type Shop, type WindowView } from '../../../shared/model'
import { browserStorage } from '../../kit/storage'
import { call } from './call'
import { setClock } from './clock'
import { isOf, subscribe } from './subscriptions'
import { command } from './use-command'

/** What the whole console knows: who works here, and where. */
export interface Installation {
  /** `asking` until main has answered; `failed` when it couldn't. */
  readonly stage: 'asking' | 'failed' | Start['stage']
  readonly session: Session | null
  readonly profiles: readonly Profile[]
  readonly shops: readonly Shop[]
  readonly preferences: Preferences
  /** How this window is shown. */
  readonly view: WindowView
  readonly customerPage: string | null
  readonly evaluationRuntime: boolean
  readonly notices: readonly Notice[]
  /** The shop that is looked at; null before there is one. */
  readonly shopId: Shop['id'] | null
}

const shopKey = 'handsel.shop'

export const useInstallation = create<Installation>(() => ({
  stage: 'asking',
  session: null,
  profiles: [],
  shops: [],
  preferences: { language: navigator.language.startsWith('zh') ? 'zh-CN' : 'en', theme: 'system', sound: true },
  view: usualWindowView,
  customerPage: null,
  evaluationRuntime: false,
  notices: [],
  shopId: null,
}))

/** Asks main for everything that a window needs, and follows its changes. Call it once. */
export async function startInstallation(): Promise<void> {
  const early: Push[] = []
  let started = -1
  subscribe(['clock', 'session', 'view', 'installation', 'notices'], ({ push, gap }) => {
    if (gap) void begin()
    else if (started < 0) early.push(push)
    else follow(push)
  })
  await begin()

  async function begin() {
    const chosenBefore = chosen
    const outcome = await call('app.start', {})
    if (outcome.is !== 'ok') {
      if (started < 0) useInstallation.setState({ stage: 'failed' })
      return
    }
    const { now, ...start } = outcome.data
    setClock(now)
    // What was chosen since it was asked for stays.
    const view = chosen === chosenBefore ? start.view : useInstallation.getState().view
    useInstallation.setState({ ...start, view, shopId: chosenShop(start.shops) })
    started = outcome.at
    for (const push of early.splice(0)) if (push.at > started) follow(push)
  }
}

/** Looks at another shop; remembered for this window and the next start. */
export function chooseShop(shopId: Shop['id']): void {
  browserStorage.set(shopKey, shopId)
  useInstallation.setState({ shopId })
}

/** Choices of how the window is shown that main has not answered yet. */
let choosing = 0
/** All of them, since the page began. */
let chosen = 0

/** Changes how this agent has the window: at once, and from now on. */
export async function keepWindowView(change: Partial<WindowView>): Promise<CallOutcome<'window.keep'>> {
  useInstallation.setState(({ view }) => ({ view: { ...view, ...change } }))
  choosing += 1
  chosen += 1
  const outcome = await command('window.keep', { change })
  choosing -= 1
  if (outcome.is === 'ok') viewTold(outcome.data)
  return outcome
}

/** Of several quick choices main tells the first ones too: they would take the last one back for a moment. */
function viewTold(view: WindowView): void {
  if (choosing === 0) useInstallation.setState({ view })
}

/** The shop that is looked at; undefined only before the first one was made. */
export function useShop(): Shop | undefined {
  return useInstallation(({ shops, shopId }) => shops.find(({ id }) => id === shopId))
}

/** An agent's name, or undefined when nobody knows the agent any more. */
export function useAgentName(id: Profile['id'] | undefined): string | undefined {
  return useInstallation(({ profiles }) => profiles.find((profile) => profile.id === id)?.name)
}

/** Whether a supervisor with the passphrase given works at this window. */
export function useIsSupervisor(): boolean {
  return useInstallation(({ session }) => session?.role === 'supervisor')
}

function follow(push: Push): void {
  if (isOf(push, 'clock')) setClock(push.patch.now)
  else if (isOf(push, 'session')) useInstallation.setState({ session: push.patch.session })
  else if (isOf(push, 'view')) viewTold(push.patch.view)
  else if (isOf(push, 'notices')) useInstallation.setState({ notices: push.patch.notices })
  else if (isOf(push, 'installation')) useInstallation.setState({ ...push.patch, shopId: chosenShop(push.patch.shops) })
}

/** The shop looked at before, as long as it exists, else the first. */
function chosenShop(shops: readonly Shop[]): Shop['id'] | null {
  const wanted = useInstallation.getState().shopId ?? browserStorage.get(shopKey)
  return (shops.find(({ id }) => id === wanted) ?? shops[0])?.id ?? null
}

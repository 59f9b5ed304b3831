import type { Instant, Language, NewId } from '../../../shared/model'
import { byName } from '../../../shared/rules'
import type { Store } from '../../store'
import { forgetPassphrase, keepPassphrase } from '../agents/kept-passphrase'
import type { Passphrases } from '../agents/passphrases'
import { createExecution } from '../execution'
import { decide } from '../handler'
import { passphrasesDocument } from '../state/documents'
import type { DeskEvent } from '../state/events'
import type { World } from '../world'
import { sampleEvents, samplePassphrase } from './sample-events'

export interface Beginning {
  /** For a new installation: letters and digits. */
  readonly installationId: string
  /** Of the machine: what a new installation begins with. */
  readonly systemLanguage: Language
  /** Asked for at the start: from now on. */
  readonly language: Language | undefined
  /** Makes the sample shop where there is none yet. */
  readonly sample: boolean
  /** Name of a supervisor whose passphrase is taken away. */
  readonly resetPassphraseOf: string | undefined
}

interface Facts {
  readonly now: () => Instant
  readonly newId: NewId
  readonly passphrases: Passphrases
}

/** What has to have happened before anyone can be served. Answers false when the store takes no writes. */
export async function begin(
  store: Store<DeskEvent>,
  world: World,
  asked: Beginning,
  { now, newId, passphrases }: Facts,
): Promise<boolean> {
  const hashed = asked.sample && !world.installation?.setUp ? await passphrases.hash(samplePassphrase) : undefined
  if (hashed && hashed.is !== 'hashed')
    throw new Error(`the sample shop's passphrase could not be hashed: ${hashed.why}`)
  const sample = hashed ? sampleEvents({ now: now(), newId }) : []
  const supervisor = sample.find((event) => event.is === 'agent_chosen')?.agentId
  if (hashed && supervisor && (await keepPassphrase(store, supervisor, hashed.hash)).is !== 'durable') return false
  const executed = await createExecution({ store, world, now }).run(undefined, {
    decide() {
      const events: DeskEvent[] = []
      if (!world.installation?.id) events.push({ is: 'installation_created', id: asked.installationId })
      const language = asked.language ?? (world.installation ? undefined : asked.systemLanguage)
      if (language && language !== world.preferences.language)
        events.push({ is: 'preferences_changed', preferences: { ...world.preferences, language } })
      if (!world.installation?.setUp) events.push(...sample)
      return decide(events, null)
    },
  })
  if (executed.is !== 'done') return false
  const [forgetful] = byName(world.agents.filter(({ role }) => role === 'supervisor'))(asked.resetPassphraseOf ?? '')
  if (!forgetful || world.isPassphraseReset(forgetful.id)) return true
  const hash = world.passphraseOf(forgetful.id)
  if ((await forgetPassphrase(store, forgetful.id)).is === 'durable') return true
  // Memory has what the disk didn't take, and the next start would take away the one that was set meanwhile.
  if (hash) await store.put(passphrasesDocument, forgetful.id, { hash })
  return false
}

import type { Instant, Language, NewId } from '../../../shared/model'
import { byName } from '../../../shared/rules'
import type { Store } from '../../store'
import type { Passphrases } from '../agents/passphrases'
import { createExecution } from '../execution'
import { decide } from '../handler'
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
  const executed = await createExecution({ store, world, now }).run(undefined, {
    decide(at) {
      const events: DeskEvent[] = []
      if (!world.installation?.id) events.push({ is: 'installation_created', id: asked.installationId })
      const language = asked.language ?? (world.installation ? undefined : asked.systemLanguage)
      if (language && language !== world.preferences.language)
        events.push({ is: 'preferences_changed', preferences: { ...world.preferences, language } })
      if (hashed && !world.installation?.setUp) events.push(...sampleEvents({ now: at, newId }, hashed.hash))
      const supervisors = world.agents.filter(({ role }) => role === 'supervisor')
      const [forgetful] = byName(supervisors)(asked.resetPassphraseOf ?? '')
      if (forgetful?.passphrase) events.push({ is: 'passphrase_changed', agentId: forgetful.id })
      return decide(events, null)
    },
  })
  return executed.is === 'done'
}

import type { Instant, Language, NewId } from '../../../shared/model'
import type { Store } from '../../store'
import { hashPassphrase } from '../agents/passphrase'
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
  /** 16 random bytes, for the sample supervisor's passphrase. */
  readonly salt: Buffer
  /** Name of a supervisor whose passphrase is taken away. */
  readonly resetPassphraseOf: string | undefined
}

/** What has to have happened before anyone can be served. Answers false when the store takes no writes. */
export async function begin(store: Store<DeskEvent>, world: World, asked: Beginning, { now, newId }: { now: () => Instant; newId: NewId }): Promise<boolean> {
  const passphrase = asked.sample ? await hashPassphrase(samplePassphrase, asked.salt) : undefined
  const executed = await store.execute(undefined, now(), () => {
    const events: DeskEvent[] = []
    if (!world.installation?.id) events.push({ is: 'installation_created', id: asked.installationId })
    const language = asked.language ?? (world.installation ? undefined : asked.systemLanguage)
    if (language && language !== world.preferences.language) events.push({ is: 'preferences_changed', preferences: { ...world.preferences, language } })
    if (passphrase && !world.installation?.setUp) events.push(...sampleEvents({ now: now(), newId }, passphrase))
    const forgetful = world.agents.find(({ name, role }) => role === 'supervisor' && name === asked.resetPassphraseOf)
    if (forgetful?.passphrase) events.push({ is: 'passphrase_changed', agentId: forgetful.id })
    return { decided: true, events, result: null }
  })
  return executed.is === 'done'
}

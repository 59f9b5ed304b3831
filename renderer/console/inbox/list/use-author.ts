import type { MessageSender } from '../../../../shared/model'
import { useInstallation } from '../../client'
import { useWords } from '../../i18n'
import { shortName } from './short-name'

/** Who of the team said something, in few letters: "You", a first name, or the whole one where two share it. Undefined: the customer. */
export function useAuthor(from: MessageSender): string | undefined {
  const t = useWords()
  const me = useInstallation(({ session }) => session?.agent.id)
  const profiles = useInstallation((state) => state.profiles)
  if (from.is === 'customer') return undefined
  if (from.agentId === me) return t('inbox.you')
  const agent = profiles.find(({ id }) => id === from.agentId)
  return agent ? shortName(agent, profiles) : t('inbox.former')
}

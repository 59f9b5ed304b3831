import { useMemo } from 'react'
import { nameAtAGlance } from '../../../shared/rules'
import { useInstallation } from '../client'
import { useWords } from '../i18n'
import { Badge } from './badge'

/** Who is staff is never told by a name, which customers choose themselves: one who has an agent's name is marked. */
export function CustomerMark({ name }: { readonly name: string }) {
  const t = useWords()
  return useIsNamedLikeAgent()(name) ? <Badge tone="warn">{t('app.customer')}</Badge> : null
}

/** The same for names within sentences. */
export function useCustomerName(): (name: string) => string {
  const t = useWords()
  const isNamedLikeAgent = useIsNamedLikeAgent()
  return useMemo(
    () => (name) => (isNamedLikeAgent(name) ? t('app.customer_named', { name }) : name),
    [isNamedLikeAgent, t],
  )
}

function useIsNamedLikeAgent(): (name: string) => boolean {
  const profiles = useInstallation((state) => state.profiles)
  return useMemo(() => {
    const agents = new Set(profiles.map(({ name }) => nameAtAGlance(name)))
    return (name) => agents.has(nameAtAGlance(name))
  }, [profiles])
}

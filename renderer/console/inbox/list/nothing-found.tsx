import { SearchX } from 'lucide-react'
import { useWords } from '../../i18n'
import { Button, Empty } from '../../ui'
import type { ListQuery } from './use-conversations'

/** A search found nothing; what it found outside of the status that it was narrowed to is offered. */
export function NothingFound({
  isOf,
  elsewhere,
  onAll,
}: {
  readonly isOf: ListQuery['status']
  readonly elsewhere: number
  readonly onAll: () => void
}) {
  const t = useWords()
  const icon = <SearchX size={24} strokeWidth={1.5} aria-hidden />
  if (elsewhere === 0) {
    return (
      <Empty icon={icon} title={t('inbox.nothing_found')}>
        {t('inbox.nothing_found_hint')}
      </Empty>
    )
  }
  return (
    <Empty
      icon={icon}
      title={t(isOf === 'open' ? 'inbox.no_open_found' : 'inbox.no_closed_found')}
      action={
        <Button onClick={onAll}>
          {t(isOf === 'open' ? 'inbox.show_closed_found' : 'inbox.show_open_found', { count: elsewhere })}
        </Button>
      }
    />
  )
}

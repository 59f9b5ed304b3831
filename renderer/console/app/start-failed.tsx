import { TriangleAlert } from 'lucide-react'
import { useWords } from '../i18n'
import { Button, Empty } from '../ui'

/** Main didn't answer the very first question. */
export function StartFailed() {
  const t = useWords()
  return (
    <main>
      <Empty
        level={1}
        icon={<TriangleAlert size={24} aria-hidden />}
        title={t('app.start_failed')}
        action={<Button onClick={() => location.reload()}>{t('app.retry')}</Button>}
      >
        {t('app.start_failed_hint')}
      </Empty>
    </main>
  )
}

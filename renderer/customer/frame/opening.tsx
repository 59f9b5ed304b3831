import type { ShopState } from '../client/shop-data'
import { useWords } from '../use-words'
import buttons from '../ui/button.module.css'
import styles from './opening.module.css'

/** Before the shop has answered, and when it doesn't. */
export function Opening({
  failure,
  onToFirst,
}: {
  readonly failure: ShopState['failure']
  readonly onToFirst: () => void
}) {
  const t = useWords()
  return (
    <main className={styles.opening} aria-busy={failure === undefined}>
      {failure === undefined && <p>{t('opening.busy')}</p>}
      {failure === 'unreachable' && <p role="alert">{t('opening.unreachable')}</p>}
      {failure === 'not_found' && (
        <>
          <p role="alert">{t('opening.notFound')}</p>
          <button type="button" className={buttons.primary} onClick={onToFirst}>
            {t('opening.toFirst')}
          </button>
        </>
      )}
    </main>
  )
}

import { MessagesSquare } from 'lucide-react'
import type { Shop } from '../../../../shared/model'
import { href, useInstallation, useIsSupervisor } from '../../client'
import { useWords } from '../../i18n'
import { Empty } from '../../ui'
import styles from './beginning.module.css'

/** No customer has written yet: what to do first. */
export function Beginning({ shop }: { readonly shop: Shop }) {
  const t = useWords()
  const customerPage = useInstallation(({ customerPage }) => customerPage)
  const isSupervisor = useIsSupervisor()
  return (
    <div className={styles.beginning}>
      <Empty icon={<MessagesSquare size={24} strokeWidth={1.5} aria-hidden />} title={t('inbox.begin')}>
        {t('inbox.begin_hint', { shop: shop.name })}
      </Empty>
      <ol className={styles.steps}>
        {customerPage !== null && (
          <li>
            {t('inbox.begin_page')} <code>{customerPage}</code>
          </li>
        )}
        {isSupervisor && (
          <>
            <li>
              <a href={href({ page: 'new-coupon', kind: 'chat' })}>{t('inbox.begin_coupon')}</a>
            </li>
            <li>
              <a href={href({ page: 'settings', section: 'people' })}>{t('inbox.begin_people')}</a>
            </li>
          </>
        )}
      </ol>
    </div>
  )
}

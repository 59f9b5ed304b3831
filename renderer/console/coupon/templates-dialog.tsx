import { Bookmark } from 'lucide-react'
import { useState, type RefObject } from 'react'
import type { CouponTemplate, ShopId, TemplateId } from '../../../shared/model'
import { go, useCall } from '../client'
import { failureText, useWords } from '../i18n'
import { Button, Dialog, Empty } from '../ui'
import { TemplateRow } from './template-row'
import styles from './templates-dialog.module.css'

/** The shop's templates: a coupon is begun with one, and they are renamed and deleted. */
export function TemplatesDialog({
  shopId,
  returnTo,
  onClose,
}: {
  readonly shopId: ShopId
  readonly returnTo: RefObject<HTMLElement | null>
  readonly onClose: () => void
}) {
  const t = useWords()
  const { data, failure, refresh } = useCall('templates.list', { shopId }, { topics: ['templates'] })
  /** The one that is being renamed, or asked about. */
  const [changing, setChanging] = useState<{ readonly id: TemplateId; readonly how: 'rename' | 'delete' }>()
  const use = ({ id, kind }: CouponTemplate) => {
    onClose()
    go({ page: 'new-coupon', kind, template: id })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      returnTo={returnTo}
      title={t('template.title')}
      description={t('template.hint')}
    >
      {failure && !data && (
        <Empty title={failureText(t, failure)} action={<Button onClick={refresh}>{t('app.retry')}</Button>} />
      )}
      {data?.templates.length === 0 && (
        <Empty icon={<Bookmark size={24} aria-hidden />} title={t('template.none')}>
          {t('template.none_hint')}
        </Empty>
      )}
      {data && data.templates.length > 0 && (
        <ul className={styles.list} aria-label={t('template.list')}>
          {data.templates.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              changing={changing?.id === template.id ? changing.how : undefined}
              onChanging={(how) => setChanging(how && { id: template.id, how })}
              onUse={() => use(template)}
            />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

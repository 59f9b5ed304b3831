import { FileDown, FileUp, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { CouponFileRefusal } from '../../../../shared/contract'
import type { Shop } from '../../../../shared/model'
import { useLocale } from '../../../kit/locale'
import { count } from '../../../kit/format'
import { Spinner } from '../../../kit/ticket'
import { go, useCommand } from '../../client'
import { browseCoupons } from '../../coupon'
import { failureText, useWords } from '../../i18n'
import { announce, Button, ErrorLine, Segments, Switch } from '../../ui'
import form from '../coupon-form.module.css'
import frame from '../settings-frame.module.css'
import styles from './coupon-import.module.css'
import { ImportColumns } from './import-columns'
import { ImportLines } from './import-lines'
import { problemWords } from './import-words'
import { useCouponImport } from './use-coupon-import'

/** A file is chosen, each of its lines shown as the coupon that it becomes or with what is wrong, and the good ones created. */
export function CouponImport({ shop }: { readonly shop: Shop }) {
  const t = useWords()
  const locale = useLocale()
  const { read, now, reading, creating, lookUpFailure, lookUpAgain, isUnknown, choose, create } = useCouponImport(shop)
  const example = useCommand('couponFile.example')
  const [withoutTaken, setWithoutTaken] = useState(true)
  const [filter, setFilter] = useState<'all' | 'wrong'>('all')
  const lines = read?.lines ?? []
  const taken = lines.filter(({ terms, isTaken }) => terms && isTaken).length
  const wrong = lines.filter(({ terms }) => !terms).length
  const twins = lines.filter(({ twin }) => twin !== undefined).length
  const chosen = lines.filter(({ terms, isTaken }) => terms && !(withoutTaken && isTaken))
  const whyNotRead = (refusal: CouponFileRefusal) =>
    refusal.reason === 'too_big'
      ? t('import.too_big', { megabytes: refusal.most / 1_000_000 })
      : refusal.reason === 'not_read'
        ? t(`import.disk_${refusal.why}`)
        : t(`import.${refusal.reason}`)

  const start = async () => {
    if (reading.pending || creating.pending || (chosen.length === 0 && !isUnknown)) return
    const created = await create(chosen)
    if (created === undefined) return
    announce(t('import.created', { count: created }))
    browseCoupons('settings', shop.id, {
      status: chosen.every(({ terms }) => terms && terms.claimPeriod.from > now) ? 'upcoming' : 'ongoing',
      kind: 'all',
      search: '',
    })
    go({ page: 'settings', section: 'coupons' })
  }
  return (
    <>
      <div className={frame.body}>
        <div className={styles.top}>
          <p>{read ? t('import.chosen', { name: read.name }) : t('import.hint')}</p>
          <Button
            look={read ? 'plain' : 'primary'}
            busy={reading.pending}
            icon={<FileUp size={16} aria-hidden />}
            onClick={() => creating.pending || void choose()}
          >
            {t(read ? 'import.choose_another' : 'import.choose')}
          </Button>
          <Button icon={<FileDown size={16} aria-hidden />} onClick={() => void example.run({ shopId: shop.id })}>
            {t('import.example')}
          </Button>
        </div>
        {reading.failure && (
          <div role="alert">
            <ErrorLine>{failureText(t, reading.failure, whyNotRead)}</ErrorLine>
          </div>
        )}
        {example.failure && (
          <div role="alert">
            <ErrorLine>{failureText(t, example.failure, ({ why }) => t(`import.disk_${why}`))}</ErrorLine>
          </div>
        )}
        {read?.problem && (
          <div role="alert">
            <ErrorLine>{problemWords(read.problem, t, locale)}</ErrorLine>
          </div>
        )}
        {lookUpFailure && (
          <div role="alert">
            <ErrorLine>{failureText(t, lookUpFailure)}</ErrorLine>
            <Button onClick={lookUpAgain}>{t('app.retry')}</Button>
          </div>
        )}
        {read?.lines && (
          <>
            <p role="status" className={styles.sum}>
              <b>{t('import.sum_good', { count: lines.length - wrong })}</b>{' '}
              {wrong > 0 && t(wrong < lines.length ? 'import.sum_wrong' : 'import.sum_all_wrong', { count: wrong })}{' '}
              {twins > 0 && t('import.sum_twins', { count: twins })}
            </p>
            <div className={styles.filter}>
              {wrong > 0 && (
                <Segments
                  label={t('import.lines')}
                  value={filter}
                  onChange={setFilter}
                  choices={[
                    { value: 'all', label: t('import.all') },
                    { value: 'wrong', label: t('import.only_wrong', { count: wrong }) },
                  ]}
                />
              )}
              {taken > 0 && (
                <Switch
                  label={t('import.without_taken', { count: taken })}
                  checked={withoutTaken}
                  onChange={setWithoutTaken}
                />
              )}
            </div>
            <ImportLines
              key={filter}
              headings={read.headings}
              lines={filter === 'wrong' && wrong > 0 ? lines.filter(({ terms }) => !terms) : lines}
              withoutTaken={withoutTaken}
              now={now}
              zone={shop.zone}
            />
          </>
        )}
        {(!read || read.problem) && <ImportColumns />}
      </div>
      {read?.lines && (
        <footer className={form.foot}>
          <Button
            look="primary"
            busy={creating.pending}
            aria-disabled={chosen.length === 0 && !isUnknown}
            icon={creating.pending ? <Spinner /> : undefined}
            onClick={() => void start()}
          >
            {isUnknown && !creating.pending
              ? t('import.check')
              : t(creating.pending ? 'import.creating' : 'import.create', { count: chosen.length })}
          </Button>
          {chosen.length === 0 && !isUnknown && <span className={styles.none}>{t('import.none')}</span>}
          {wrong > 0 && chosen.length > 0 && (
            <span className={styles.none}>
              {t('import.left_out', { count: count(lines.length - chosen.length, locale) })}
            </span>
          )}
          {creating.failure && (
            <p className={form.wrong} role="alert">
              <TriangleAlert size={16} aria-hidden />
              {isUnknown ? t('import.unknown') : t('form.not_created', { why: failureText(t, creating.failure) })}
            </p>
          )}
        </footer>
      )}
    </>
  )
}

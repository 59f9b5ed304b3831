import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useInstallation } from '../client'
import { useWords } from '../i18n'
import styles from './coupon-body.module.css'
import type { CouponPartProps } from './coupon-part'
import { fieldWords, termWords } from './term-words'

/** Who changed the coupon's terms, when, from what to what; newest first. */
export function CouponChanges({ detail: { coupon, changes }, now, Heading }: CouponPartProps) {
  const t = useWords()
  const locale = useLocale()
  const profiles = useInstallation((state) => state.profiles)
  if (changes.length === 0) return null
  const there = { ...locale, zone: coupon.zone }
  return (
    <section>
      <Heading>{t('change.title')}</Heading>
      <ul className={styles.history} aria-label={t('change.title')}>
        {changes.map(({ at, by, fields, from, to }, index) => (
          <li key={`${String(at)} ${String(index)}`}>
            <span className={styles.dot} aria-hidden />
            <span>
              {t('change.by', { agent: profiles.find(({ id }) => id === by)?.name ?? t('coupon.someone') })}
              {fields.map((field) => (
                <span key={field} className={styles.change}>
                  {field === 'terms'
                    ? t('change.text_changed')
                    : t('change.from_to', {
                        field: fieldWords(field, t),
                        from: termWords(field, from, t, there, now),
                        to: termWords(field, to, t, there, now),
                      })}
                </span>
              ))}
            </span>
            <time>{dateTime(at, locale, now)}</time>
          </li>
        ))}
      </ul>
    </section>
  )
}

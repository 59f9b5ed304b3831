import { useState } from 'react'
import { useLocale } from '../../kit/locale'
import { Ticket, TicketState } from '../../kit/ticket'
import { scopeWords, termsLine, validityWords } from '../../kit/words'
import { dateTime } from '../../kit/format'
import { lastMinuteOf } from '../../../shared/rules'
import { useWords } from '../i18n'
import { Hint, Segments } from '../ui'
import { fieldNames } from './field-names'
import styles from './form-preview.module.css'
import { previewOf } from './preview-of'
import type { CouponForm } from './use-coupon-form'

/** The card as the customer will see it, while it is being typed. */
export function FormPreview({ form: { values, facts, read } }: { readonly form: CouponForm }) {
  const t = useWords()
  const locale = useLocale()
  const [place, setPlace] = useState<'chat' | 'list'>(facts.kind === 'chat' ? 'chat' : 'list')
  const coupon = previewOf(values, facts, read.issues)
  const { validity, zone, leftOut } = coupon
  const terms = leftOut.includes('minimum') ? scopeWords(coupon, locale) : termsLine(coupon, locale)
  const shown = { ...coupon, name: coupon.name === '' ? t('form.preview_name') : coupon.name }
  const claimed = (
    <TicketState
      tone="claimed"
      word={t('form.preview_claimed')}
      detail={
        !validity
          ? undefined
          : validity.is === 'days'
            ? t('form.preview_days', { days: validity.days })
            : t('form.preview_until', { when: dateTime(lastMinuteOf(validity.until), locale, facts.now) })
      }
    />
  )
  const inShop = place === 'list' && facts.kind === 'regular'
  return (
    <section className={styles.preview} aria-label={t('form.preview')}>
      <div className={styles.head}>
        <h2>{t('form.preview')}</h2>
        <Segments
          label={t('form.preview')}
          value={place}
          onChange={setPlace}
          choices={[
            { value: 'chat', label: t('form.preview_chat') },
            { value: 'list', label: t('form.preview_list') },
          ]}
        />
      </div>
      <Ticket
        coupon={shown}
        size="message"
        ground="canvas"
        badge={false}
        lines={
          place === 'chat'
            ? [terms]
            : [terms, ...(validity ? [validityWords({ validity, zone }, locale, facts.now)] : [])]
        }
        {...(inShop ? { foot: <span className={styles.claim}>{t('form.preview_claim')}</span> } : { state: claimed })}
      />
      {leftOut.length > 0 && (
        <Hint>
          {t('form.preview_left_out', {
            fields: leftOut.map((field) => t(fieldNames[field])).join(t('edit.chosen_between')),
          })}
        </Hint>
      )}
      <Hint>
        {t(
          place === 'chat'
            ? 'form.preview_chat_hint'
            : inShop
              ? 'form.preview_list_hint'
              : 'form.preview_list_chat_hint',
        )}
      </Hint>
    </section>
  )
}

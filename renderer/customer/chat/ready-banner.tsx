import type { CustomerClaim } from '../../../shared/contract/webchat'
import type { Instant } from '../../../shared/model'
import { lastMinuteOf } from '../../../shared/rules'
import { dateTime } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { discountWords } from '../../kit/words'
import buttons from '../ui/button.module.css'
import { useWords } from '../use-words'
import styles from './ready-banner.module.css'

/** From the coupon in the chat to where it can be used. */
export function ReadyBanner({
  claim,
  now,
  onShop,
}: {
  readonly claim: CustomerClaim
  readonly now: Instant
  readonly onShop: () => void
}) {
  const t = useWords()
  const locale = useLocale()
  return (
    <div className={styles.banner}>
      <p className={styles.words}>
        <b>{t('chat.ready', { discount: discountWords(claim.coupon.discount, locale) })}</b>
        <small>{t('chat.ready.until', { when: dateTime(lastMinuteOf(claim.usable.until), locale, now) })}</small>
      </p>
      <button type="button" className={buttons.primary} onClick={onShop}>
        {t('chat.ready.go')}
      </button>
    </div>
  )
}

import { count, dateTime, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { href } from '../client'
import { useWords } from '../i18n'
import { useCustomerName } from '../ui'
import type { CouponPartProps } from './coupon-part'
import styles from './usage-chart.module.css'

/** Who sent it, what came of that, and to whom it went last. */
export function CouponSends({ detail: { agents, sends }, now, Heading }: CouponPartProps) {
  const t = useWords()
  const locale = useLocale()
  const nameOf = useCustomerName()
  if (agents.length === 0) return null
  return (
    <section>
      <Heading>{t('coupon.by_agent')}</Heading>
      <div className={styles.box}>
        <table className={styles.figures}>
          <thead>
            <tr>
              <th scope="col">{t('coupon.agent')}</th>
              <th scope="col">{t('coupon.sent_count')}</th>
              <th scope="col">{t('coupon.redeemed_count')}</th>
              <th scope="col">{t('coupon.revenue')}</th>
            </tr>
          </thead>
          <tbody>
            {agents.map(({ agentId, name, sent, claimed, redeemed, revenue }) => (
              <tr key={agentId ?? ''}>
                <th scope="row">{agentId ? name : t('coupon.no_agent')}</th>
                <td>{agentId ? count(sent, locale) : t('coupon.claimed_in_shop', { count: claimed })}</td>
                <td>{count(redeemed, locale)}</td>
                <td>{money(revenue, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {sends.length > 0 && (
          <ul className={styles.sends} aria-label={t('coupon.latest_sends')}>
            {sends.map(({ at, byName, customerName, conversationId }, index) => (
              <li key={`${String(at)} ${String(index)}`}>
                <span>
                  <bdi>{byName}</bdi> →{' '}
                  <bdi>
                    {conversationId ? (
                      <a href={href({ page: 'inbox', conversationId })}>{nameOf(customerName)}</a>
                    ) : (
                      nameOf(customerName)
                    )}
                  </bdi>
                </span>
                <time>{dateTime(at, locale, now)}</time>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

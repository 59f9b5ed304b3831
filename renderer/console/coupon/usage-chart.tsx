import { localDate } from '../../../shared/rules'
import { count, money } from '../../kit/format'
import { useLocale } from '../../kit/locale'
import { useWords } from '../i18n'
import type { CouponPartProps } from './coupon-part'
import { dateName } from './date-name'
import styles from './usage-chart.module.css'
import { usageOverTime } from './usage-over-time'

const [width, height] = [100, 72]

/** How claims and redemptions grew: two lines, a sentence that says the same, and the numbers by day. */
export function UsageChart({ detail: { coupon, days }, now }: CouponPartProps) {
  const t = useWords()
  const locale = useLocale()
  const { points, busiest } = usageOverTime(days, localDate(now, coupon.zone))
  const last = points.at(-1)
  const first = points[0]
  if (!first || !last || !busiest || coupon.claimed === 0)
    return <p className={styles.none}>{t('coupon.chart_none')}</p>
  const named = (date: string) => dateName(date, locale, now)
  const most = Math.max(...points.map(({ claimed }) => claimed), 1)
  const line = (of: 'claimed' | 'redeemed') =>
    points
      .map(
        (point, index) =>
          `${String(points.length === 1 ? index * width : (index / (points.length - 1)) * width)},${String(height - (point[of] / most) * (height - 4))}`,
      )
      .join(' ')
  const flat = (of: 'claimed' | 'redeemed') =>
    points.length === 1
      ? `0,${String(height - (first[of] / most) * (height - 4))} ${String(width)},${String(height - (first[of] / most) * (height - 4))}`
      : line(of)
  return (
    <div className={styles.chart}>
      <div className={styles.top}>
        <p>
          {t('coupon.chart_summary', {
            claimed: last.claimed,
            redeemed: last.redeemed,
            from: named(first.day),
            until: named(last.day),
            busiest: named(busiest.day),
            most: busiest.claimed,
          })}
        </p>
        <span className={styles.key} aria-hidden>
          <i /> {t('coupon.claimed_count')}
        </span>
        <span className={styles.key} aria-hidden>
          <i className={styles.redeemed} /> {t('coupon.redeemed_count')}
        </span>
      </div>
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} preserveAspectRatio="none" aria-hidden>
        <polygon
          className={styles.area}
          points={`0,${String(height)} ${flat('claimed')} ${String(width)},${String(height)}`}
        />
        <line className={styles.base} x1="0" y1={height} x2={width} y2={height} />
        <polyline className={styles.claimedLine} points={flat('claimed')} />
        <polyline className={styles.redeemedLine} points={flat('redeemed')} />
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{named(first.day)}</span>
        <span>{named(last.day)}</span>
      </div>
      <details>
        <summary>{t('coupon.chart_by_day')}</summary>
        <div className={styles.scroll}>
          <table className={styles.figures}>
            <thead>
              <tr>
                <th scope="col">{t('coupon.chart_day')}</th>
                <th scope="col">{t('coupon.sent_count')}</th>
                <th scope="col">{t('coupon.claimed_count')}</th>
                <th scope="col">{t('coupon.redeemed_count')}</th>
                <th scope="col">{t('coupon.revenue')}</th>
              </tr>
            </thead>
            <tbody>
              {days.map((one) => (
                <tr key={one.day}>
                  <th scope="row">{named(one.day)}</th>
                  <td>{count(one.sent, locale)}</td>
                  <td>{count(one.claimed, locale)}</td>
                  <td>{count(one.redeemed, locale)}</td>
                  <td>{money(one.revenue, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}

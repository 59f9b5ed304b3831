import { TicketPercent } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { CustomerClaim } from '../../../shared/contract/webchat'
import type { Instant, Product } from '../../../shared/model'
import { Empty } from '../ui/empty'
import { useWords } from '../use-words'
import buttons from '../ui/button.module.css'
import { HeldTicket } from './held-ticket'
import styles from './my-coupons.module.css'

export interface MyCouponsProps {
  /** As they are at `now`, newest first. */
  readonly claims: readonly CustomerClaim[]
  readonly products: readonly Pick<Product, 'id' | 'name'>[]
  readonly now: Instant
  readonly onShop: () => void
}

/** Everything that the customer holds: ready, used, expired. */
export function MyCoupons({ claims, products, now, onShop }: MyCouponsProps) {
  const t = useWords()
  if (claims.length === 0) {
    return (
      <div className={styles.list}>
        <Empty icon={TicketPercent} title={t('mine.empty.title')} text={t('mine.empty.text')}>
          <button type="button" className={buttons.plain} onClick={onShop}>
            {t('mine.empty.go')}
          </button>
        </Empty>
      </div>
    )
  }
  const rows = (...states: CustomerClaim['state'][]) =>
    claims
      .filter(({ state }) => states.includes(state))
      .map((claim) => (
        <HeldTicket key={claim.id} claim={claim} products={products} now={now} ground="canvas" withTerms />
      ))
  return (
    <div className={styles.list}>
      <Section title={t('mine.ready')} none={t('mine.noneReady')} rows={rows('usable', 'not_yet')} />
      <Section title={t('mine.used')} none={t('mine.noneUsed')} rows={rows('used')} />
      <Section title={t('mine.expired')} none={t('mine.noneExpired')} rows={rows('expired')} />
      <p className={styles.hint}>{t('mine.hint')}</p>
    </div>
  )
}

function Section({
  title,
  none,
  rows,
}: {
  readonly title: string
  readonly none: string
  readonly rows: readonly ReactNode[]
}) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {rows.length > 0 ? <div className={styles.tickets}>{rows}</div> : <p className={styles.none}>{none}</p>}
    </section>
  )
}

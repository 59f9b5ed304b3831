import { Search, TicketPercent } from 'lucide-react'
import { useEffect, useId, type ReactNode } from 'react'
import type { Coupon, Instant, ShopId } from '../../../shared/model'
import { useLocale } from '../../kit/locale'
import { kitWords } from '../../kit/words'
import { failureText, useWords } from '../i18n'
import { Badge, Button, Empty, Segments, Tab, TabList, TabPanel, TextInput } from '../ui'
import { browseCoupons, rememberPlace, useBrowsing, useCouponSort, type Place } from './browser-state'
import styles from './coupon-browser.module.css'
import { CouponTable } from './coupon-table'
import { useCouponList, type CouponFilter } from './use-coupon-list'

const statuses = ['upcoming', 'ongoing', 'expired', 'deactivated'] as const

export interface CouponBrowserProps {
  readonly shopId: ShopId
  readonly place: Place
  readonly actions?: (coupon: Coupon, now: Instant) => ReactNode
  /** Offered where there are none, to those who may. */
  readonly create?: ReactNode
}

/** A shop's coupons by status, with how many there are of each, by kind and by name. */
export function CouponBrowser({ shopId, place, actions, create }: CouponBrowserProps) {
  const t = useWords()
  const kit = kitWords(useLocale().language)
  const id = useId()
  const { status, kind, search } = useBrowsing(place, shopId)
  const set = (change: Parameters<typeof browseCoupons>[2]) => browseCoupons(place, shopId, change)
  const [sort, setSort] = useCouponSort(place)
  useEffect(() => rememberPlace(place), [place])
  const wanted: CouponFilter = {
    shopId,
    status,
    search: search.trim(),
    ...(kind === 'all' ? {} : { kind }),
    ...(sort ? { sort } : {}),
  }
  const list = useCouponList(wanted)
  const isEmpty = list.counts !== undefined && list.total === 0
  const isNarrowed = search.trim() !== '' || kind !== 'all'
  return (
    <div className={styles.browser}>
      <TabList id={id} label={t('coupon.status')} value={status} onChange={(chosen) => set({ status: chosen })}>
        {statuses.map((one) => (
          <Tab key={one} value={one}>
            {kit(`status.${one}`)}
            {list.counts && <Badge>{list.counts[one]}</Badge>}
          </Tab>
        ))}
      </TabList>
      <div className={styles.tools}>
        <TextInput
          type="search"
          className={styles.search}
          before={<Search size={16} aria-hidden />}
          aria-label={t('coupon.search')}
          placeholder={t('coupon.search_placeholder')}
          value={search}
          onChange={(event) => set({ search: event.target.value })}
        />
        <Segments
          label={t('coupon.type')}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
          choices={(['all', 'chat', 'regular'] as const).map((value) => ({
            value,
            label: value === 'all' ? t('coupon.type_all') : kit(`kind.${value}`),
          }))}
        />
        <span className={styles.total}>{list.counts && t('coupon.total', { count: list.total })}</span>
      </div>
      <TabPanel id={id} value={status} className={styles.panel}>
        {list.failure && list.counts === undefined && (
          <Empty
            title={failureText(t, list.failure)}
            action={<Button onClick={list.refresh}>{t('app.retry')}</Button>}
          />
        )}
        {isEmpty && (
          <Empty
            icon={<TicketPercent size={24} aria-hidden />}
            title={
              search.trim() === '' ? t(`coupon.empty_${status}`) : t('coupon.empty_search', { search: search.trim() })
            }
            action={
              isNarrowed ? (
                <Button onClick={() => set({ search: '', kind: 'all' })}>{t('coupon.show_all')}</Button>
              ) : (
                create
              )
            }
          >
            {t(isNarrowed ? 'coupon.empty_search_hint' : 'coupon.empty_hint')}
          </Empty>
        )}
        {list.total > 0 && (
          <CouponTable
            label={t('coupon.list', { status: kit(`status.${status}`) })}
            list={list}
            sort={sort}
            onSort={setSort}
            {...(actions ? { actions } : {})}
          />
        )}
      </TabPanel>
    </div>
  )
}

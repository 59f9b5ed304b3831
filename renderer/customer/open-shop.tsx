import { MessageCircle, ShoppingBag, TicketPercent } from 'lucide-react'
import { useMemo } from 'react'
import type { CustomerClaim, ShopAnswer } from '../../shared/contract/webchat'
import type { ShopId } from '../../shared/model'
import { Chat } from './chat/chat'
import { useChatLine } from './chat/use-chat-line'
import { useLeftMessages } from './chat/use-left-messages'
import { useUnread } from './chat/use-unread'
import { claimAt } from './coupons/claim-at'
import { MyCoupons } from './coupons/my-coupons'
import { useNow } from './clock'
import { Header } from './frame/header'
import { KeepsNothing } from './frame/keeps-nothing'
import { LineBanner } from './frame/line-banner'
import { Tabs } from './frame/tabs'
import { usePageSign } from './frame/use-page-sign'
import { useTab } from './frame/use-tab'
import styles from './frame/frame.module.css'
import { withClaims } from './client/messages'
import { Shop } from './shop/shop'
import { useCart } from './shop/use-cart'
import { useWords } from './use-words'

export interface OpenShopProps {
  readonly shop: ShopAnswer
  readonly claims: readonly CustomerClaim[]
  /** The shop knows the customer only as long as this page lives. */
  readonly isVisit: boolean
  readonly onRefresh: () => Promise<void>
  readonly onChoose: (id: ShopId) => void
}

/** The page of a shop that answered: chat, coupons, storefront. */
export function OpenShop({ shop, claims: told, isVisit, onRefresh, onChoose }: OpenShopProps) {
  const t = useWords()
  const [tab, setTab] = useTab()
  const cart = useCart(shop.shop.id)
  const { line, state } = useChatLine(shop.shop.id, () => void onRefresh())
  useLeftMessages(shop.shops.flatMap(({ id }) => (id === shop.shop.id ? [] : [id])))
  const instant = useNow([
    ...told.flatMap(({ usable }) => [usable.from, usable.until]),
    ...shop.coupons.map(({ coupon }) => coupon.claimPeriod.until),
  ])
  const claims = useMemo(() => told.map((claim) => claimAt(claim, instant)), [told, instant])
  const messages = useMemo(() => withClaims(state.messages, claims), [state.messages, claims])
  const ready = claims.filter((claim) => claim.state === 'usable')
  const unread = useUnread(shop.shop.id, messages, state.caughtUp, tab === 'chat')
  usePageSign(shop.shop.name, unread)

  return (
    <div className={styles.page}>
      <Header
        shop={shop}
        cartCount={cart.count}
        now={instant}
        onChoose={onChoose}
        onCart={() => {
          setTab('shop')
          showCart()
        }}
      />
      <KeepsNothing isVisit={isVisit} />
      <Tabs
        selected={tab}
        onSelect={setTab}
        tabs={[
          {
            id: 'chat',
            icon: MessageCircle,
            name: t('tab.chat'),
            count: unread,
            countWords: t('tab.chat.new', { count: unread }),
            panel: (
              <Chat
                shop={shop}
                isVisit={isVisit}
                line={line}
                state={state}
                messages={messages}
                ready={ready}
                isShown={tab === 'chat'}
                now={instant}
                onShop={() => setTab('shop')}
              />
            ),
          },
          {
            id: 'coupons',
            icon: TicketPercent,
            name: t('tab.coupons'),
            count: ready.length,
            countWords: t('tab.coupons.ready', { count: ready.length }),
            panel: <MyCoupons claims={claims} products={shop.products} now={instant} onShop={() => setTab('shop')} />,
          },
          {
            id: 'shop',
            icon: ShoppingBag,
            name: t('tab.shop'),
            panel: <Shop shop={shop} claims={claims} cart={cart} now={instant} onRefresh={onRefresh} />,
          },
        ]}
      />
      <LineBanner line={state.line} isAtRisk={state.isAtRisk} isHeldBack={state.isHeldBack} />
    </div>
  )
}

/** After the shop is shown: the cart stands below the products on a narrow page. */
function showCart(): void {
  requestAnimationFrame(() => {
    const title = document.querySelector<HTMLElement>('[data-cart]')
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  })
}

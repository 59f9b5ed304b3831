import { MessageCircle, ShoppingBag, TicketPercent } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { CustomerClaim, ShopAnswer } from '../../shared/contract/webchat'
import type { ShopId } from '../../shared/model'
import { Chat } from './chat/chat'
import { useChatLine } from './chat/use-chat-line'
import { useLeftMessages } from './chat/use-left-messages'
import { claimAt } from './coupons/claim-at'
import { MyCoupons } from './coupons/my-coupons'
import { useNow } from './clock'
import { Header } from './frame/header'
import { KeepsNothing } from './frame/keeps-nothing'
import { LineBanner } from './frame/line-banner'
import { Tabs } from './frame/tabs'
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
  const instant = useNow([...told.flatMap(({ usable }) => [usable.from, usable.until]), ...shop.coupons.map(({ coupon }) => coupon.claimPeriod.until)])
  const claims = useMemo(() => told.map((claim) => claimAt(claim, instant)), [told, instant])
  const messages = useMemo(() => withClaims(state.messages, claims), [state.messages, claims])
  const ready = claims.filter((claim) => claim.state === 'usable')
  const unseen = useUnseen(messages.filter(({ from }) => from.is === 'agent').length, state.caughtUp, tab === 'chat')

  useEffect(() => {
    document.title = shop.shop.name
  }, [shop.shop.name])

  return (
    <div className={styles.page}>
      <Header shop={shop} cartCount={cart.count} now={instant} onChoose={onChoose} onCart={() => {
          setTab('shop')
          showCart()
        }} />
      <KeepsNothing isVisit={isVisit} />
      <Tabs
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'chat', icon: MessageCircle, name: t('tab.chat'), count: unseen, countWords: t('tab.chat.new', { count: unseen }), panel: <Chat shop={shop} isVisit={isVisit} line={line} state={state} messages={messages} ready={ready} isShown={tab === 'chat'} now={instant} onShop={() => setTab('shop')} /> },
          { id: 'coupons', icon: TicketPercent, name: t('tab.coupons'), count: ready.length, countWords: t('tab.coupons.ready', { count: ready.length }), panel: <MyCoupons claims={claims} products={shop.products} now={instant} onShop={() => setTab('shop')} /> },
          { id: 'shop', icon: ShoppingBag, name: t('tab.shop'), panel: <Shop shop={shop} claims={claims} cart={cart} now={instant} onRefresh={onRefresh} /> },
        ]}
      />
      <LineBanner line={state.line} isAtRisk={state.isAtRisk} isHeldBack={state.isHeldBack} />
    </div>
  )
}

/** How many of the shop's messages came while the customer looked at something else. */
function useUnseen(fromShop: number, caughtUp: boolean, isShown: boolean): number {
  const [seen, setSeen] = useState(fromShop)
  const isSeen = isShown || !caughtUp
  if (isSeen && seen !== fromShop) setSeen(fromShop)
  return isSeen ? 0 : fromShop - seen
}

/** After the shop is shown: the cart stands below the products on a narrow page. */
function showCart(): void {
  requestAnimationFrame(() => {
    const title = document.querySelector<HTMLElement>('[data-cart]')
    title?.scrollIntoView({ block: 'start' })
    title?.focus({ preventScroll: true })
  })
}

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { ShopId, type Language } from '../../shared/model'
import { LocaleProvider } from '../kit/locale'
import { shopData } from './client/shop-data'
import { later } from './client/wire'
import { Opening } from './frame/opening'
import { OpenShop } from './open-shop'

/** The whole page: one shop at a time, named in the address when it isn't the seller's first one. */
export function CustomerPage({ language }: { readonly language: Language }) {
  const [shopId, setShopId] = useState(shopInAddress)
  function choose(id: ShopId | undefined): void {
    history.replaceState(null, '', id === undefined ? location.pathname : `?shop=${id}${location.hash}`)
    setShopId(id)
  }
  return <ShopPage key={shopId} shopId={shopId} language={language} onChoose={choose} />
}

interface ShopPageProps {
  readonly shopId: ShopId | undefined
  readonly language: Language
  readonly onChoose: (id: ShopId | undefined) => void
}

function ShopPage({ shopId, language, onChoose }: ShopPageProps) {
  const [data] = useState(() => shopData(shopId))
  const { shop, claims, failure, isVisit } = useStore(data.state)
  useEffect(() => keepFresh(() => void data.refresh()), [data])
  if (!shop) {
    return (
      <LocaleProvider language={language} zone="UTC" currency="USD">
        <Opening failure={failure} onToFirst={() => onChoose(undefined)} />
      </LocaleProvider>
    )
  }
  return (
    <LocaleProvider language={language} zone={shop.shop.zone} currency={shop.shop.currency}>
      <OpenShop shop={shop} claims={claims} isVisit={isVisit} onRefresh={() => data.refresh()} onChoose={onChoose} />
    </LocaleProvider>
  )
}

/** What begins by the clock alone nobody tells: the page looks each minute while it is seen, and when it is seen again. */
function keepFresh(refresh: () => void): () => void {
  let cancel: () => void = () => undefined
  function round(): void {
    cancel()
    if (document.visibilityState !== 'visible') return
    refresh()
    cancel = later(60_000, round)
  }
  refresh()
  cancel = later(60_000, round)
  document.addEventListener('visibilitychange', round)
  return () => {
    cancel()
    document.removeEventListener('visibilitychange', round)
  }
}

function shopInAddress(): ShopId | undefined {
  return ShopId.safeParse(new URLSearchParams(location.search).get('shop')).data
}

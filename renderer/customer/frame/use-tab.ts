import { useEffect, useState } from 'react'
import { z } from '../../../shared/model'

const Tab = z.enum(['chat', 'coupons', 'shop'])
export type Tab = z.infer<typeof Tab>

/** Which part of the page is shown; named in the address, so that a reload and the browser's buttons keep it. */
export function useTab(): [Tab, (tab: Tab) => void] {
  const [tab, setTab] = useState(tabInAddress)
  useEffect(() => {
    const follow = () => setTab(tabInAddress())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return [
    tab,
    (wanted) => {
      if (wanted !== tab) location.hash = wanted
      setTab(wanted)
    },
  ]
}

const tabInAddress = (): Tab => Tab.catch('chat').parse(location.hash.slice(1))

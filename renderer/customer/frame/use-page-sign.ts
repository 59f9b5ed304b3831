import { useEffect } from 'react'
import unreadIcon from '../icon-unread.svg'
import { useWords } from '../use-words'

/** What the browser's tab says: whose shop it is, and how many of its messages wait to be read, in words and by a dot on the icon. */
export function usePageSign(shopName: string, unread: number): void {
  const t = useWords()
  useEffect(() => {
    document.title = unread > 0 ? t('frame.unread', { count: unread, shop: shopName }) : shopName
  }, [t, shopName, unread])
  const hasUnread = unread > 0
  useEffect(() => {
    const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
    if (!icon || !hasUnread) return undefined
    const plain = icon.href
    icon.href = unreadIcon
    return () => {
      icon.href = plain
    }
  }, [hasUnread])
}

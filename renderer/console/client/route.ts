import { useMemo, useSyncExternalStore } from 'react'
import { ConversationId, CouponId, CouponKind, TemplateId } from '../../../shared/model'

/** Where the window is: the part of the address after `#`. */
export type Route =
  | {
      readonly page: 'inbox'
      readonly conversationId?: ConversationId | undefined
      readonly couponId?: CouponId | undefined
    }
  | { readonly page: 'coupons'; readonly couponId?: CouponId | undefined }
  | { readonly page: 'settings'; readonly section: 'coupons' | 'people' | 'shop' | 'data' | 'appearance' }
  | {
      readonly page: 'new-coupon'
      readonly kind: CouponKind
      readonly from?: CouponId | undefined
      readonly template?: TemplateId | undefined
    }
  | { readonly page: 'import-coupons' }
  | { readonly page: 'edit-coupon'; readonly couponId: CouponId }
  | { readonly page: 'unknown' }

/** The address of a route, for links. */
export function href(route: Route): string {
  switch (route.page) {
    case 'inbox': {
      const chat = route.conversationId === undefined ? '' : `/${route.conversationId}`
      return `#/inbox${chat}${chat !== '' && route.couponId !== undefined ? `/coupons/${route.couponId}` : ''}`
    }
    case 'coupons':
      return `#/coupons${route.couponId === undefined ? '' : `/${route.couponId}`}`
    case 'settings':
      return `#/settings/${route.section}`
    case 'new-coupon':
      return `#/settings/coupons/new?kind=${route.kind}${route.from === undefined ? '' : `&from=${route.from}`}${route.template === undefined ? '' : `&template=${route.template}`}`
    case 'import-coupons':
      return '#/settings/coupons/import'
    case 'edit-coupon':
      return `#/settings/coupons/edit?coupon=${route.couponId}`
    case 'unknown':
      return '#/'
  }
}

/** What an address says; an empty one is the inbox. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [first = '', second, third, fourth, ...more] = path.split('/').filter((part) => part !== '')
  if (more.length > 0) return { page: 'unknown' }
  if (first === '') return { page: 'inbox' }
  if (first === 'inbox') {
    if (second === undefined) return { page: 'inbox' }
    const conversationId = ConversationId.safeParse(second).data
    if (conversationId === undefined) return { page: 'unknown' }
    if (third === undefined) return { page: 'inbox', conversationId }
    const couponId = CouponId.safeParse(fourth).data
    return third === 'coupons' && couponId !== undefined
      ? { page: 'inbox', conversationId, couponId }
      : { page: 'unknown' }
  }
  if (first === 'coupons' && third === undefined) {
    if (second === undefined) return { page: 'coupons' }
    const couponId = CouponId.safeParse(second).data
    return couponId === undefined ? { page: 'unknown' } : { page: 'coupons', couponId }
  }
  if (first === 'settings' && fourth === undefined) return settingsRoute(second, third, new URLSearchParams(query))
  return { page: 'unknown' }
}

function settingsRoute(section: string | undefined, leaf: string | undefined, query: URLSearchParams): Route {
  if (section === 'coupons' && leaf === 'new') {
    const kind = CouponKind.safeParse(query.get('kind')).data
    return kind === undefined
      ? { page: 'unknown' }
      : {
          page: 'new-coupon',
          kind,
          from: CouponId.safeParse(query.get('from')).data,
          template: TemplateId.safeParse(query.get('template')).data,
        }
  }
  if (section === 'coupons' && leaf === 'import') return { page: 'import-coupons' }
  if (section === 'coupons' && leaf === 'edit') {
    const couponId = CouponId.safeParse(query.get('coupon')).data
    return couponId === undefined ? { page: 'unknown' } : { page: 'edit-coupon', couponId }
  }
  if (leaf !== undefined) return { page: 'unknown' }
  if (section === undefined) return { page: 'settings', section: 'coupons' }
  return section === 'coupons' ||
    section === 'people' ||
    section === 'shop' ||
    section === 'data' ||
    section === 'appearance'
    ? { page: 'settings', section }
    : { page: 'unknown' }
}

/** Goes to a route; `replace` leaves no step back to where the window is now. */
export function go(route: Route, { replace = false } = {}): void {
  if (replace) location.replace(href(route))
  else location.hash = href(route)
}

/** Where the window is, followed. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(onHashChange, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}

function onHashChange(listener: () => void): () => void {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}

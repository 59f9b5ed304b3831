import { describe, expect, test } from 'vitest'
import { href, routeOf, type Route } from '../../../../../renderer/console/client/route'
import { ConversationId, CouponId, TemplateId } from '../../../../../shared/model'

const conversationId = ConversationId.parse('chat_0001')
const couponId = CouponId.parse('coupon_0001')

const routes: Route[] = [
  { page: 'inbox' },
  { page: 'inbox', conversationId },
  { page: 'inbox', conversationId, couponId },
  { page: 'coupons' },
  { page: 'coupons', couponId },
  { page: 'settings', section: 'coupons' },
  { page: 'settings', section: 'people' },
  { page: 'settings', section: 'appearance' },
  { page: 'new-coupon', kind: 'chat', from: undefined },
  { page: 'new-coupon', kind: 'regular', from: couponId },
  { page: 'settings', section: 'shop' },
  { page: 'edit-coupon', couponId },
  { page: 'import-coupons' },
  { page: 'new-coupon', kind: 'chat', from: undefined, template: TemplateId.parse('template_0001') },
]

describe('where the window is', () => {
  test.each(routes.map((route) => [href(route), route] as const))('%s leads back to its route', (address, route) => {
    expect(routeOf(address)).toEqual(route)
  })

  test('an empty address is the inbox', () => {
    expect(routeOf('')).toEqual({ page: 'inbox' })
    expect(routeOf('#/')).toEqual({ page: 'inbox' })
  })

  test.each([
    '#/inbox/../x',
    '#/inbox/coupon_0001',
    '#/inbox/chat_0001/coupons',
    '#/inbox/chat_0001/coupons/coupon_0001/x',
    '#/settings/secret',
    '#/settings/coupons/new?kind=gold',
    '#/settings/coupons/edit?coupon=none',
    '#/nowhere',
  ])('%s leads nowhere', (address) => {
    expect(routeOf(address)).toEqual({ page: 'unknown' })
  })
})

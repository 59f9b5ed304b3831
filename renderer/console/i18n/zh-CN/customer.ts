import type { customer as en } from '../en/customer'

export const customer: Record<keyof typeof en, string> = {
  'customer.panel': '顾客',
  'customer.hide': '隐藏顾客面板',
  'customer.since': '{month}起的顾客',
  'customer.orders': '订单',
  'customer.spent': '消费',
  'customer.last_order': '最近订单',
  'customer.none': '无',
  'customer.coupons': '持有的优惠券',
  'customer.no_coupons': '没有优惠券。',
  'customer.no_orders': '在此店铺没有订单。',
  'customer.more': '另有 {count} 项',
  'customer.line': '{name} ×{count}',
  'customer.and': '、',
  'customer.saved': '已省 {amount}',
  'customer.order_paid': '已付款',
  'customer.order_delivered': '已送达',
  'customer.order_cancelled': '已取消',
  'customer.order_refunded': '已退款',
}

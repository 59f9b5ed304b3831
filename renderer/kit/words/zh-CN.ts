import type { en } from './en'

export const zhCN: Record<keyof typeof en, string> = {
  'waiting.now': '刚刚',
  'waiting.minutes': '{count, number} 分钟',
  'waiting.hours': '{count, number} 小时',
  'waiting.days': '{count, number} 天',

  'zone.named': '{name}，{offset}',

  'text.required': '其中没有可见的内容。',
  'text.too_short': '至少 {least, number} 个字符。',
  'text.too_long': '共 {characters, number} 个字符，最多 {limit, number} 个。',
  'text.too_large': '内容过大：其中的表情或重音由许多部分组成。请缩短。',
  'text.forbidden_character': '第 {position, number} 个字符（{character}）不能使用，请删除。',

  'kind.chat': '聊天',
  'kind.regular': '常规',

  'discount.stub': '<small>减</small>{value}',
  'discount.full': '立减 {value}',
  'discount.cap': '最多减 {amount}',
  'discount.fullWithCap': '立减 {value}，最多减 {amount}',

  'minimum.none': '无门槛',
  'minimum.some': '满 {amount} 可用',
  'scope.whole': '全店通用',
  'scope.products': '{count, number} 件商品可用',
  'terms.line': '{minimum} · {scope}',

  'validity.days': '领取后 {days, number} 天内有效',
  'validity.shortDays': '有效 {days, number} 天',
  'validity.shortUntil': '有效期至 {when}',
  'validity.until': '有效期至 {when}',
  'validity.between': '有效期 {from} – {until}',
  'validity.claimByAndDays': '{when} 前领取，有效 {days, number} 天',
  'validity.claimBetween': '领取时间 {from} – {until}',

  'quantity.left': '剩余 {left, number} / {quantity, number}',
  'quantity.meter': '剩余数量',

  'status.upcoming': '未开始',
  'status.ongoing': '进行中',
  'status.expired': '已过期',
  'status.deactivated': '已停用',
  'status.fullyClaimed': '已领完',

  'customers.everyone': '所有顾客',
  'customers.new': '新顾客',
  'customers.repeat': '老顾客',
  'customers.chosen': '{count, number} 位指定顾客',

  'refusal.chat_closed': '会话已关闭。重新打开后才能发送优惠券。',
  'refusal.chat_inactive.both': '自 {message} 起没有消息，自 {order} 起没有订单。',
  'refusal.chat_inactive.message': '自 {message} 起没有消息，也没有订单。',
  'refusal.chat_inactive.order': '没有消息，自 {order} 起没有订单。',
  'refusal.chat_inactive.neither': '还没有消息，也没有订单。',
  'refusal.other_shop': '属于 {shop}。',
  'refusal.deactivated': '已于 {day} 停用。',
  'refusal.upcoming': '{when} 开始。',
  'refusal.expired': '已于 {day} 结束。',
  'refusal.fully_claimed': '已领完，{quantity, number} / {quantity, number}。',
  'refusal.not_eligible.new': '仅限新顾客。',
  'refusal.not_eligible.repeat': '仅限老顾客。',
  'refusal.not_eligible.chosen': '仅限指定顾客。',
  'refusal.limit_reached.once': '{customer} 已于 {day} 领取。',
  'refusal.limit_reached.onceByYou': '你已于 {day} 领取。',
  'refusal.limit_reached.several': '已领取 {claims, number} / {limit, number}。',

  'claim.usable': '已领取',
  'claim.usable.detail': '{when} 前可用',
  'claim.not_yet': '已领取',
  'claim.not_yet.detail': '{when} 起可用',
  'claim.used': '已使用',
  'claim.used.detail': '订单 {number} · {total}',
  'claim.used.detailOnDay': '{day}',
  'claim.expired': '已过期',
  'claim.expired.detail': '{day}，未使用',
}

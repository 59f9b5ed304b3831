import type { slash as en } from '../en/slash'

export const slash: Readonly<Record<keyof typeof en, string>> = {
  'slash.list': '可发送的内容',
  'slash.coupons': '优惠券',
  'slash.found': '{count, plural, =0 {没有找到。} other {找到{count, number}张，其中{sendable, number}张可在此发送。}}',
  'slash.more': '还有{count, number}张，输入文字即可查找。',
  'slash.none': '没有与“{search}”相符的优惠券。',
  'slash.nothing': '没有有效的优惠券。',
  'slash.key_move': '移动',
  'slash.key_choose': '选择',
  'slash.key_close': '关闭并保留文字',
  'slash.plain_hint': '输入“//”可发送普通的“/”',
  'slash.says_plain': '将以一个“/”发送',
  'slash.choose_first': '请从列表中选择；以“//”开头可发送普通的“/”',
  'slash.goes_with': '随回复发送：{coupon}',
  'slash.remove': '移除优惠券',
  'slash.add_message': '附上留言',
  'slash.write_with': '给{name}附上留言，或只发送优惠券',
  'slash.cannot_go': '“{coupon}”无法发送。{why}',
  'slash.add_message_with': '为“{coupon}”附上留言',
}

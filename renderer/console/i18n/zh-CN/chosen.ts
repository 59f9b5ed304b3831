import type { chosen as en } from '../en/chosen'

export const chosen: Readonly<Record<keyof typeof en, string>> = {
  'chosen.choice': '指定顾客',
  'chosen.list': '可领取此券的顾客',
  'chosen.find': '查找顾客',
  'chosen.placeholder': '顾客姓名',
  'chosen.found': '找到的顾客',
  'chosen.no_chat': '尚无会话',
  'chosen.nobody': '没有匹配的顾客',
  'chosen.more': '{count, plural, other {还有#位顾客匹配}}。请缩小搜索范围。',
  'chosen.none': '请至少选择一位顾客。',
  'chosen.too_many': '最多选择1,000位顾客。',
}

import type { shop as en } from '../en/shop'

export const shop: Readonly<Record<keyof typeof en, string>> = {
  'settings.shop': '店铺',
  'shop.facts': '设置店铺时的选择',
  'shop.currency': '货币',
  'shop.currency_is': '{name}（{code}）',
  'shop.zone': '时区',
  'shop.fixed': '设置店铺时选定，无法更改：价格和优惠券的时间均以此为准。',
  'shop.hint': '适用于{shop}的所有人员。',
  'shop.warnExposureAbove': '新优惠券超过此金额时提醒',
  'shop.warnExposureAbove_hint': '所有领取合计的花费可能超过此金额或没有上限时，表单会提醒。留空则不提醒。',
  'shop.confirmSavingAbove': '发送超过此金额时再次确认',
  'shop.confirmSavingAbove_hint': '单次领取的优惠可能超过此金额或没有上限时，发送前会再次确认。留空则从不确认。',
  'shop.save': '保存',
  'shop.saving': '保存中',
  'shop.saved': '店铺设置已保存',
  'shop.spend_warning': '超过店铺设置的提醒金额{limit}。',
  'shop.stale': '期间有人将此项改为{amount}。再次保存即以当前填写的内容替换。',
  'shop.stale_empty': '期间有人清空了此项。再次保存即以当前填写的内容替换。',
  'shop.take_theirs': '采用对方的内容',
  'shop.not_saved': '未保存。{why}',
}

import type { firstRun as en } from '../en/first-run'

export const firstRun: Record<keyof typeof en, string> = {
  'firstRun.welcome': '欢迎使用Handsel',
  'firstRun.what': '同时接待多位顾客，并在会话中发送优惠券。',
  'firstRun.sample': '试用示例店铺',
  'firstRun.sample_hint': '两家店铺，含优惠券、商品、订单和顾客，内容均为虚构。',
  'firstRun.own': '设置我的店铺',
  'firstRun.own_hint': '填写店铺名称、货币和时区，您将成为第一位主管。',
  'firstRun.back': '返回',
  'firstRun.create': '创建店铺',
  'firstRun.creating': '正在创建',
  'firstRun.shop_name': '店铺名称',
  'firstRun.currency': '货币',
  'firstRun.currency_hint': '以后不可更改。',
  'firstRun.zone': '时区',
  'firstRun.zone_hint': '优惠券的起止时间以此为准，以后不可更改。可按城市、国家或时差搜索。',
  'firstRun.zone_row': '{cities} · {country}',
  'firstRun.currencies': '货币',
  'firstRun.zones': '时区',
  'firstRun.supervisor_name': '您的姓名',
  'firstRun.passphrase': '口令',
  'firstRun.passphrase_hint':
    '至少6个字符。创建优惠券或添加人员前需要输入。它防的是误操作，防不住能拿到这台电脑文件的人。',
  'firstRun.name_empty': '请输入不超过80个字符的名称。',
  'firstRun.passphrase_short': '口令至少6个字符。',
  'firstRun.already': '此安装已由他人完成设置。',
}

import type { firstRun as en } from '../en/first-run'

export const firstRun: Record<keyof typeof en, string> = {
  'firstRun.welcome': '欢迎使用 Handsel',
  'firstRun.what': '同时回复多个会话，并在会话中发送优惠券。',
  'firstRun.sample': '试用示例店铺',
  'firstRun.sample_hint': '两家店铺，含优惠券、商品、订单和顾客。其中一切均为虚构。',
  'firstRun.own': '设置我的店铺',
  'firstRun.own_hint': '店铺名称、货币和时区，以及您作为第一位主管。',
  'firstRun.back': '返回',
  'firstRun.create': '创建店铺',
  'firstRun.creating': '正在创建',
  'firstRun.shop_name': '店铺名称',
  'firstRun.currency': '货币',
  'firstRun.currency_hint': '一旦有商品、优惠券或订单，便不可更改。',
  'firstRun.zone': '时区',
  'firstRun.zone_hint': '所有时间均以店铺时间显示。',
  'firstRun.supervisor_name': '您的姓名',
  'firstRun.passphrase': '口令',
  'firstRun.passphrase_hint': '至少 6 个字符。创建优惠券或添加人员前会询问。它防的是误操作，防不住能拿到这台电脑文件的人。',
  'firstRun.name_empty': '名称为 1 到 80 个字符。',
  'firstRun.passphrase_short': '至少 6 个字符。',
  'firstRun.already': '在此期间已完成设置。',
}

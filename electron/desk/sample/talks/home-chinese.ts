import { ago, on } from '../when'
import { closes, coupon, line, note, type Talk } from './script'

/** Larkfield Home: chats in Chinese. */
export const homeChinese: readonly Talk[] = [
  {
    shop: 'home', customer: 'wen', assignedTo: 'yating', unread: 2,
    lines: [
      line(on(8, '21:07'), 'customer', '你好，铸铁壶可以放在电陶炉上吗？'),
      line(on(8, '21:12'), 'yating', '您好，不建议直接加热。先用水壶烧开，再倒进铁壶里，大约能保温四十分钟。'),
      line(on(8, '21:13'), 'yating', '正好有茶具的优惠，送您一张：'),
      line(on(8, '21:13'), 'yating', coupon('teaTable')),
      line(on(8, '21:15'), 'customer', '太好了，谢谢'),
      line(on(8, '21:16'), 'yating', '不客气，有问题随时找我们。'),
      line(ago(12), 'customer', '我想给妈妈买琥珀香薰，她住在槟城'),
      line(ago(11), 'customer', '这个香薰可以寄到马来西亚吗？'),
    ],
  },
  {
    shop: 'home', customer: 'chenMo', assignedTo: 'yating', unread: 1,
    lines: [
      line(on(6, '20:02'), 'customer', '请问桂花乌龙是今年的新茶吗？'),
      line(on(6, '20:06'), 'yating', '是的，秋天刚做好的，罐底有日期。'),
      line(on(6, '20:07'), 'yating', coupon('teaTable')),
      line(on(6, '20:09'), 'customer', '收到，明天下单'),
      line(on(6, '20:10'), 'yating', '好的，下单后当天打包。'),
      line(ago(34), 'customer', '订单 {chenMoTeapot} 五天了还显示待发货，能帮我看看吗？'),
    ],
  },
  {
    shop: 'home', customer: 'liuYang', assignedTo: 'yating',
    lines: [
      line(ago(128), 'customer', '你好，亚麻四件套现在有活动吗？'),
      line(ago(121), 'yating', '您好！可以用这张周末券，打8折，10美元封顶。'),
      line(ago(120), 'yating', coupon('weekend')),
      line(ago(117), 'customer', '床单会起毛球吗'),
      line(ago(112), 'yating', '亚麻不容易起球，越洗越软。建议三十度水洗，自然晾干。'),
      line(ago(94), 'customer', '已经下单了，订单号 {liuYangBedSet}'),
      line(ago(92), 'yating', '看到了，马上为您安排发货，谢谢您！'),
    ],
  },
  {
    shop: 'home', customer: 'zhangMin', assignedTo: 'yating', notShown: 1,
    lines: [
      line(on(1, '09:52'), 'customer', '峡湾蜡烛一套有几支？'),
      line(on(1, '09:58'), 'yating', '一套三支，每支大约能点二十五小时。'),
      line(on(1, '10:01'), 'customer', '想买两套送同事'),
      line(on(1, '10:05'), 'yating', '两套68美元，用这张可以减20美元，明晚截止，领取后两天内都能用。'),
      line(on(1, '10:05'), 'yating', coupon('flash')),
      line(on(1, '10:06'), 'customer', '哇，这么多！'),
      line(on(1, '10:08'), 'yating', note('顾客要送同事，记得不放价格单。')),
      line(ago(58), 'customer', '下好了，麻烦不要放价格单'),
      line(ago(52), 'yating', '已经备注，包裹里不会有价格。'),
    ],
  },
  {
    shop: 'home', customer: 'huangXiaoting', assignedTo: 'yating',
    lines: [
      line(on(12, '10:36'), 'customer', '杯子等了五天才到，盒子也压扁了'),
      line(on(12, '10:45'), 'yating', '非常抱歉！杯子有没有破损？'),
      line(on(12, '10:47'), 'customer', '杯子没事'),
      line(on(12, '10:50'), 'yating', '没破就好。这张券算是我们的歉意。'),
      line(on(12, '10:50'), 'yating', coupon('lateParcel')),
      line(on(11, '19:30'), 'customer', '有没有适合放茶杯的托盘？'),
      line(on(11, '19:38'), 'yating', '橡木托盘可以放一壶四杯，现在有茶桌优惠：'),
      line(on(11, '19:39'), 'yating', coupon('teaTable')),
      line(on(11, '19:44'), 'customer', '谢谢，明天看看'),
      line(on(10, '20:30'), 'customer', '买好了 😊'),
      line(on(10, '20:33'), 'yating', '谢谢支持，祝您喝茶愉快。'),
      line(on(10, '20:34'), 'yating', closes),
    ],
  },
]

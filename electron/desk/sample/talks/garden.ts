import { ago, on } from '../when'
import { closes, coupon, line, note, reopens, type Talk } from './script'

/** Larkfield Garden. */
export const garden: readonly Talk[] = [
  {
    shop: 'garden', customer: 'grace', assignedTo: 'imogen', unread: 1,
    lines: [
      line(on(6, '08:20'), 'customer', 'The pots, dears: do they survive frost?'),
      line(on(6, '08:26'), 'imogen', 'Down to about minus five if they stand dry. Bring them in below that.'),
      line(ago(52), 'customer', 'One of the three pots has a crack at the foot. From {gracePots}.'),
    ],
  },
  {
    shop: 'garden', customer: 'tane', unread: 1,
    lines: [
      line(on(40, '12:15'), 'customer', 'Kia ora, will the feeder hold on double glazing?'),
      line(on(40, '12:24'), 'aiko', 'It will, if the glass is clean and dry when you press the cups on.'),
      line(on(40, '12:25'), 'aiko', 'For your first order:'),
      line(on(40, '12:25'), 'aiko', coupon('newLeaf')),
      line(on(40, '12:26'), 'customer', 'Sweet as'),
      line(on(40, '12:30'), 'aiko', 'Send us a picture of the first bird.'),
      line(ago(18), 'customer', 'First tūī at the feeder! Also, has {taneKneeler} left yet?'),
    ],
  },
  {
    shop: 'garden', customer: 'leilani', assignedTo: 'aiko',
    lines: [
      line(on(44, '17:35'), 'customer', 'Aloha! What grows on a windy fourth-floor balcony?'),
      line(on(44, '17:44'), 'aiko', 'Thyme, rosemary, chives. They like wind more than people do.'),
      line(on(44, '17:45'), 'aiko', coupon('newLeaf')),
      line(on(44, '17:46'), 'customer', 'Mahalo, ordering the herb box'),
      line(ago(82), 'customer', 'Herbs are up! Now I want the raised bed. Heavy?'),
      line(ago(77), 'aiko', '14 kg empty, in two boxes. Two people set it up in twenty minutes.'),
      line(ago(75), 'aiko', 'With this it comes to $111.00 instead of $129.00.'),
      line(ago(75), 'aiko', coupon('firstFrost')),
    ],
  },
  {
    shop: 'garden', customer: 'henrik', assignedTo: 'tomas',
    lines: [
      line(ago(190), 'customer', 'Can the secateurs be sharpened, or do I buy a new blade?'),
      line(ago(184), 'tomas', 'Both. A whetstone at 23 degrees is enough for a year; the blade is one screw.'),
      line(ago(180), 'customer', 'Then gloves and a trellis, please. Is there a coupon going?'),
      line(ago(176), 'tomas', coupon('firstFrost')),
      line(ago(172), 'tomas', 'It needs $50.00, so two trellises and the gloves would do.'),
    ],
  },
  {
    shop: 'garden', customer: 'farah', assignedTo: 'yating',
    lines: [
      line(on(30, '10:11'), 'customer', 'The watering can from {farahCan} leaks at the spout'),
      line(on(30, '10:19'), 'yating', 'I’m sorry, Farah. A new one goes out today, and this is for the trouble:'),
      line(on(30, '10:20'), 'yating', coupon('sorryRoots')),
      line(on(30, '10:30'), 'customer', 'Quick! Thank you'),
      line(on(30, '10:31'), 'yating', closes),
      line(on(2, '13:08'), 'customer', 'Hi, me again. The new can is fine. Do you sell only the rose for it?'),
      line(on(2, '13:22'), 'yating', 'Not in the shop yet, but I can put one in your next parcel for free.'),
      line(on(2, '13:25'), 'customer', 'That would be lovely'),
      line(on(2, '13:26'), 'yating', note('Put a brass rose (5 l) into the next parcel.')),
      line(on(2, '13:27'), 'yating', 'Noted with your account.'),
    ],
  },
  {
    shop: 'garden', customer: 'oskar', assignedTo: 'tomas',
    lines: [
      line(on(3, '17:14'), 'customer', 'My pot coupon ends before I’m back from the cabin. Can it be longer?'),
      line(on(3, '17:25'), 'tomas', 'It can’t, but I can give you one that lasts ten days:'),
      line(on(3, '17:26'), 'tomas', coupon('firstFrost')),
      line(on(3, '17:31'), 'customer', 'Fair deal, thanks'),
      line(on(3, '17:32'), 'tomas', 'See you next week, Oskar.'),
    ],
  },
  {
    shop: 'garden', customer: 'secondVisitor', assignedTo: 'aiko',
    lines: [
      line(ago(68), 'customer', 'hello is the bonsai kit ok for a 9 year old'),
      line(ago(63), 'aiko', 'With a grown-up for the wire cutter, yes. The seeds take three weeks, so patience helps.'),
      line(ago(62), 'aiko', 'This takes $4.00 off a first order.'),
      line(ago(62), 'aiko', coupon('newLeaf')),
      line(ago(60), 'customer', 'oh nice how do i use it'),
      line(ago(57), 'aiko', 'It is yours already: put the kit in the cart and the price drops by itself.'),
    ],
  },
  {
    shop: 'garden', customer: 'kenji', assignedTo: 'aiko',
    lines: [
      line(on(20, '06:50'), 'customer', 'Good morning. The solar lantern no longer lights after two months.'),
      line(on(20, '07:02'), 'aiko', 'Good morning, Kenji. It should last five years. Please order a new one with this; you pay 45 cents.'),
      line(on(20, '07:03'), 'aiko', coupon('replacement')),
      line(on(20, '07:09'), 'customer', 'That is very correct of you.'),
      line(on(20, '07:11'), 'aiko', closes),
    ],
  },
  {
    shop: 'garden', customer: 'priya', assignedTo: 'tomas',
    lines: [
      line(on(50, '18:31'), 'customer', 'Half of the herb box from {priyaHerbs} came upside down'),
      line(on(50, '18:40'), 'tomas', 'Poor basil. I’m sending fresh seeds tomorrow.'),
      line(on(50, '18:41'), 'tomas', coupon('sorryRoots')),
      line(on(50, '18:44'), 'customer', 'No worries, thank you Tomas'),
      line(on(50, '18:46'), 'tomas', closes),
    ],
  },
  {
    shop: 'garden', customer: 'anh', assignedTo: 'yating',
    lines: [
      line(on(28, '20:40'), 'customer', 'Hi, does the bonsai kit come with the pot?'),
      line(on(28, '20:46'), 'yating', 'Yes: pot, soil, four kinds of seeds, wire and cutter.'),
      line(on(28, '20:47'), 'yating', coupon('newLeaf')),
      line(on(28, '20:50'), 'customer', 'Cảm ơn!'),
      line(on(28, '20:51'), 'yating', closes),
      line(on(9, '12:05'), 'yating', reopens),
      line(on(9, '12:06'), 'yating', 'Hello Ánh, three weeks are over. Has anything sprouted?'),
      line(on(9, '12:40'), 'customer', 'Two pines and a maple 🌱'),
      line(on(9, '12:44'), 'yating', 'A whole forest. Keep them out of the midday sun.'),
      line(on(9, '12:45'), 'yating', closes),
    ],
  },
  {
    shop: 'garden', customer: 'samuel', assignedTo: 'aiko',
    lines: [
      line(on(54, '14:50'), 'customer', 'Will the trellis carry passion fruit?'),
      line(on(54, '15:02'), 'aiko', 'For two seasons. After that it needs a wire.'),
      line(on(54, '15:05'), 'customer', 'Two seasons of fruit will do'),
      line(on(54, '15:07'), 'aiko', closes),
    ],
  },
  {
    shop: 'garden', customer: 'wuJun', assignedTo: 'yating',
    lines: [
      line(ago(90), 'customer', '雪松花箱要自己组装吗？'),
      line(ago(84), 'yating', '要的，不过不用工具，两个人二十分钟就能装好。'),
      line(ago(80), 'yating', '可以用这张，打8折，最多省18美元：'),
      line(ago(80), 'yating', coupon('firstFrost')),
      line(ago(78), 'customer', '比店里那张划算，谢谢'),
      line(ago(44), 'customer', '下单了 {wuJunBed}'),
      line(ago(41), 'yating', '收到，花箱分两个包裹寄出，请留意。'),
    ],
  },
  {
    shop: 'garden', customer: 'xuTing', unread: 1,
    lines: [line(ago(9), 'customer', '你好，阳台朝北，种什么香草比较好？')],
  },
  {
    shop: 'garden', customer: 'zhaoLei', assignedTo: 'yating',
    lines: [
      line(on(62, '09:25'), 'customer', '收到的陶盆碎了一个'),
      line(on(62, '09:34'), 'yating', '抱歉！马上给您补发一个，另外送您一张券。'),
      line(on(62, '09:35'), 'yating', coupon('sorryRoots')),
      line(on(25, '21:02'), 'customer', '最近天天下雨，土都板结了，用什么好？'),
      line(on(25, '21:10'), 'yating', '试试无泥炭的营养土，透气一些。'),
      line(on(25, '21:11'), 'yating', coupon('rainyDays')),
      line(on(21, '20:52'), 'customer', '买了两袋，便宜了 6 美元'),
      line(on(21, '20:58'), 'yating', '换土的时候别浇太多水，祝花草都好。'),
      line(on(21, '20:59'), 'yating', closes),
    ],
  },
]

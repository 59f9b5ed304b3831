import { ago, on } from '../when'
import { coupon, line, note, type Talk } from './script'

/** Larkfield Home: chats whose customers wait for an answer. */
export const homeWaiting: readonly Talk[] = [
  {
    shop: 'home',
    customer: 'ruth',
    assignedTo: 'imogen',
    unread: 3,
    lines: [
      line(on(5, '20:31'), 'customer', 'Hi, just ordered the oatmeal throw. When will it be here?'),
      line(
        on(5, '20:36'),
        'imogen',
        'Evening, Ruth. Order {ruthThrow} leaves tomorrow morning and takes three to four days.',
      ),
      line(on(5, '20:37'), 'customer', 'Great, thanks'),
      line(on(5, '20:38'), 'imogen', 'You’ll get the tracking number by e-mail as soon as it is packed.'),
      line(ago(27), 'customer', 'Hi again. The tracking says my parcel was left at the door'),
      line(ago(26), 'customer', 'It is order {ruthThrow}'),
      line(ago(25), 'customer', 'The parcel says delivered but I have nothing here. I asked next door too.'),
    ],
  },
  {
    shop: 'home',
    customer: 'oskar',
    unread: 1,
    lines: [line(ago(14), 'customer', 'Can I still change the address on {oskarLamp}? I typed my old flat number.')],
  },
  {
    shop: 'home',
    customer: 'priya',
    assignedTo: 'imogen',
    lines: [
      line(on(40, '11:18'), 'customer', 'Hi! The wrapping on {priyaWrapped} was gorgeous. My sister kept the ribbon.'),
      line(on(40, '11:25'), 'tomas', 'That made our morning, Priya. I’ll pass it on to the packing table.'),
      line(on(40, '11:26'), 'tomas', 'Something for the next time:'),
      line(on(40, '11:26'), 'tomas', coupon('autumn')),
      line(on(40, '11:27'), 'tomas', note('Prefers unscented wrap paper. Birthday gifts in late November.')),
      line(on(1, '16:02'), 'customer', 'Hello, my candle set came with a label that says 2-wick. Is it the right one?'),
      line(on(1, '16:04'), 'customer', 'The second photo on your page shows two wicks.'),
      line(
        on(1, '16:08'),
        'imogen',
        'Hello Priya, yes, it is the 3-wick. The second photo is the travel pair; I’ve asked for it to be relabelled.',
      ),
      line(on(1, '16:10'), 'imogen', 'Here is a small thank-you for your patience.'),
      line(on(1, '16:10'), 'imogen', coupon('welcomeBack')),
      line(on(1, '16:12'), 'customer', 'That is kind, thanks!'),
      line(on(1, '16:13'), 'imogen', 'Any time.'),
      line(
        ago(13),
        'customer',
        'Hi again! If I take two Fjord sets and the linen spray, is there anything better than the 10%?',
      ),
      line(ago(6), 'imogen', 'Two sets and the spray come to $82.00 before any discount. Let me see what I can add.'),
      line(ago(5), 'customer', 'Lovely, thank you'),
      line(ago(4), 'customer', 'And can both be gift-wrapped?'),
    ],
  },
  {
    shop: 'home',
    customer: 'tobias',
    assignedTo: 'aiko',
    unread: 2,
    lines: [
      line(on(4, '18:10'), 'customer', 'Is the teapot fine on an induction hob?'),
      line(
        on(4, '18:13'),
        'aiko',
        'It isn’t meant for a hob, Tobias. Heat the water in a kettle; the pot keeps it warm for about forty minutes.',
      ),
      line(on(4, '18:14'), 'customer', 'Good to know before I tried it'),
      line(on(4, '18:15'), 'aiko', 'Glad you asked. Enjoy the first pot.'),
      line(ago(4), 'customer', 'Order {tobiasTeapot} came today. The mugs are perfect.'),
      line(ago(3), 'customer', 'But the lid of the teapot arrived cracked, right through the handle.'),
    ],
  },
  {
    shop: 'home',
    customer: 'lucia',
    assignedTo: 'imogen',
    lines: [
      line(ago(31), 'customer', 'Hello, one of the buckwheat pillows from {luciaPillow} has a seam that opened.'),
      line(ago(24), 'imogen', 'I’m sorry about that, Lucía. Is it along the zip or at a corner?'),
      line(ago(9), 'imogen', note('Second seam this month, same batch. Asked the workshop to check the rest.')),
      line(ago(2), 'customer', 'At a corner, about three centimetres. Some of the hulls are already on my floor.'),
    ],
  },
  {
    shop: 'home',
    customer: 'callum',
    unread: 1,
    lines: [
      line(on(33, '17:40'), 'customer', 'How long does one bottle of the amber last?'),
      line(on(33, '17:52'), 'tomas', 'With four reeds about ten weeks. Fewer reeds, longer.'),
      line(on(33, '17:53'), 'customer', 'Brilliant, ta'),
      line(on(33, '17:54'), 'tomas', 'Shout when you need the refill.'),
      line(ago(1), 'customer', 'Is the amber refill back this week?'),
    ],
  },
  {
    shop: 'home',
    customer: 'firstVisitor',
    unread: 2,
    lines: [
      line(on(15, '16:28'), 'customer', 'do you ship to islands'),
      line(on(15, '16:41'), 'aiko', 'We do. It takes two days more, and the price is the same.'),
      line(ago(7), 'customer', 'hi again'),
      line(ago(6), 'customer', 'does my housewarming coupon go together with the candle week one'),
    ],
  },
]

import { ago, on } from '../when'
import { coupon, line, type Talk } from './script'

/** Larkfield Home: chats whose customers wait for an answer. */
export const homeWaiting: readonly Talk[] = [
  {
    shop: 'home', customer: 'ruth', assignedTo: 'imogen', unread: 3,
    lines: [
      line(on(5, '20:31'), 'customer', 'Hi, just ordered the oatmeal throw. When will it be here?'),
      line(on(5, '20:36'), 'imogen', 'Evening, Ruth. Order {ruthThrow} leaves tomorrow morning and takes three to four days.'),
      line(on(5, '20:37'), 'customer', 'Great, thanks'),
      line(ago(27), 'customer', 'Morning. The tracking says my parcel was delivered yesterday at 16:10'),
      line(ago(26), 'customer', 'It is order {ruthThrow}'),
      line(ago(25), 'customer', 'The parcel says delivered but I have nothing here. I asked next door too.'),
    ],
  },
  {
    shop: 'home', customer: 'priya', assignedTo: 'imogen',
    lines: [
      line(on(1, '16:02'), 'customer', 'Hello, my candle set came with a label that says 2-wick. Is it the right one?'),
      line(on(1, '16:04'), 'customer', 'The second photo on your page shows two wicks.'),
      line(on(1, '16:08'), 'imogen', 'Hello Priya, yes, it is the 3-wick. The second photo is the travel pair; I’ve asked for it to be relabelled.'),
      line(on(1, '16:10'), 'imogen', coupon('welcomeBack', 'Here is a small thank-you for your patience.')),
      line(on(1, '16:12'), 'customer', 'That is kind, thanks!'),
      line(on(1, '16:13'), 'imogen', 'Any time.'),
      line(ago(13), 'customer', 'Morning! If I take two Fjord sets and the linen spray, is there anything better than the 10%?'),
      line(ago(6), 'imogen', 'Two sets and the spray come to $82.00 before any discount. Let me see what I can add.'),
      line(ago(5), 'customer', 'Lovely, thank you'),
      line(ago(4), 'customer', 'And can both be gift-wrapped?'),
    ],
  },
]

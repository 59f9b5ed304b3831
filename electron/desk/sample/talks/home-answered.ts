import { ago, on } from '../when'
import { coupon, line, note, type Talk } from './script'

/** Larkfield Home: open chats in which an agent spoke last. */
export const homeAnswered: readonly Talk[] = [
  {
    shop: 'home', customer: 'delphine', assignedTo: 'tomas',
    lines: [
      line(on(33, '12:58'), 'customer', 'Bonjour, the handle of the vase had a chip when I unpacked it. {delphineVase}'),
      line(on(33, '13:06'), 'tomas', 'That shouldn’t have left our shelf, Delphine. May I offer you this for your next order instead of a return?'),
      line(on(33, '13:07'), 'tomas', coupon('goodwill')),
      line(on(33, '13:15'), 'customer', 'Perfect, I wanted the laundry basket anyway'),
      line(on(6, '09:22'), 'customer', 'The paper lamp is too tall for my shelf. I sent it back last week, did it arrive?'),
      line(on(6, '09:40'), 'tomas', 'It arrived yesterday in good order. The refund for {delphineLamp} is on its way.'),
      line(on(6, '09:42'), 'tomas', coupon('welcomeBack')),
      line(ago(48), 'customer', 'Hello, I don’t see the refund yet'),
      line(ago(40), 'tomas', 'I’ve just checked with the bank: it is booked. It can take a few hours to show.'),
      line(ago(38), 'customer', 'Ah, there it is now. Merci !'),
      line(ago(36), 'tomas', 'The refund reached your card, then. Thank you for checking.'),
    ],
  },
  {
    shop: 'home', customer: 'kenji', assignedTo: 'imogen',
    lines: [
      line(on(12, '07:15'), 'customer', 'Good morning. Could the three soaps go in one box? I carry it up four floors.'),
      line(on(12, '07:19'), 'imogen', 'Good morning, Kenji. One box, and the lightest one we have.'),
      line(ago(158), 'customer', 'Hello. Is the wool throw discounted at all this month?'),
      line(ago(150), 'imogen', 'It is today. Two of these were left when I looked:'),
      line(ago(150), 'imogen', coupon('flash')),
      line(ago(147), 'customer', 'I did not expect that. Thank you very much.'),
      line(ago(139), 'customer', 'Ordered. When does it ship?'),
      line(ago(135), 'imogen', 'It ships tomorrow.'),
    ],
  },
  {
    shop: 'home', customer: 'amara', assignedTo: 'imogen',
    lines: [
      line(on(10, '19:04'), 'customer', 'Does the apron shrink? I washed it hot by mistake'),
      line(on(10, '19:09'), 'aiko', 'Up to four percent the first time, then no more. Iron it while damp and most of it comes back.'),
      line(on(10, '19:11'), 'aiko', coupon('welcomeBack')),
      line(on(10, '19:12'), 'customer', 'You’re a lifesaver'),
      line(on(10, '19:13'), 'aiko', 'Happy ironing, Amara.'),
      line(ago(96), 'customer', 'Hi! Is the washed linen set the same white as the pillowcases?'),
      line(ago(91), 'imogen', 'The same dye bath, so yes. Next to a bright white it looks a little warm.'),
      line(ago(88), 'imogen', 'And this is the last one of today’s thirty percent:'),
      line(ago(88), 'imogen', coupon('flash')),
      line(ago(69), 'customer', 'Done, order {amaraBedSet}. Thanks so much!'),
      line(ago(66), 'imogen', 'Sleep well in it.'),
    ],
  },
  {
    shop: 'home', customer: 'saoirse', assignedTo: 'imogen',
    lines: [
      line(ago(104), 'customer', 'Hiya, are the mugs dishwasher safe?'),
      line(ago(101), 'imogen', 'They are, both racks. The glaze is fired at 1,240 degrees.'),
      line(ago(100), 'customer', 'Class. Thinking of getting two pairs for my mam'),
      line(ago(97), 'imogen', coupon('weekend')),
    ],
  },
  {
    shop: 'home', customer: 'henrik', assignedTo: 'aiko',
    lines: [
      line(on(45, '08:33'), 'customer', 'Order {henrikSheets} should have been here three days ago.'),
      line(on(45, '08:47'), 'aiko', 'You’re right, and it is our fault: it waited at the sorting centre. It will be with you tomorrow.'),
      line(on(45, '08:48'), 'aiko', coupon('lateParcel')),
      line(on(45, '08:55'), 'customer', 'Fair. Thank you for being straight about it.'),
      line(ago(122), 'customer', 'The door code at my building changed. It is on the note in my account now.'),
      line(ago(116), 'aiko', 'I’ve noted the door code for your deliveries.'),
    ],
  },
  {
    shop: 'home', customer: 'noor', assignedTo: 'tomas',
    lines: [
      line(on(28, '10:19'), 'customer', 'Where is {noorSheets}? Tracking has not moved for three days'),
      line(on(28, '10:31'), 'tomas', 'It sat at the depot over the holiday. I’ve asked them to move it today. This is for the wait:'),
      line(on(28, '10:32'), 'tomas', coupon('lateParcel')),
      line(on(2, '19:50'), 'customer', 'Hi, does the ash clock tick? It is for a bedroom'),
      line(on(2, '19:54'), 'tomas', 'No tick: it has a sweep movement. You’d have to hold it to your ear.'),
      line(on(2, '19:56'), 'tomas', 'If it is for this weekend, this may help.'),
      line(on(2, '19:56'), 'tomas', coupon('weekend')),
      line(on(2, '20:01'), 'customer', 'Perfect, ordering now.'),
      line(on(2, '20:03'), 'tomas', 'Enjoy the quiet, Noor.'),
    ],
  },
  {
    shop: 'home', customer: 'siti', assignedTo: 'yating', notShown: 1,
    lines: [
      line(on(2, '11:02'), 'customer', 'Hi, I’d like a throw and two vases for a housewarming. Any bundle price?'),
      line(on(2, '11:10'), 'yating', 'There is one. It takes $12 off from $60 up:'),
      line(on(2, '11:11'), 'yating', coupon('bundle')),
      line(on(2, '11:12'), 'customer', 'Nice, I’ll ask my brother and order by the end of the week'),
      line(on(2, '11:20'), 'yating', 'It stays valid until the end of the offer. You’ll find it under My coupons.'),
    ],
  },
  {
    shop: 'home', customer: 'minjun', assignedTo: 'aiko', notShown: 2,
    lines: [
      line(on(24, '21:02'), 'customer', 'Hello, first time here. Is there something for new customers?'),
      line(on(24, '21:05'), 'aiko', 'Welcome, Min-jun. There is:'),
      line(on(24, '21:05'), 'aiko', coupon('firstOrder')),
      line(on(24, '21:06'), 'customer', 'Thanks!!'),
      line(on(3, '14:31'), 'customer', 'I ordered a replacement saucer ten days ago and it is still not here'),
      line(on(3, '14:44'), 'aiko', 'It went out with the wrong label; a new one left an hour ago. I’m sorry for the wait.'),
      line(on(3, '14:45'), 'aiko', coupon('lateParcel')),
    ],
  },
  {
    shop: 'home', customer: 'giulia', assignedTo: 'yating',
    lines: [
      line(on(20, '18:22'), 'customer', 'Ciao, the vase in {giuliaVase} has a hairline crack from rim to foot'),
      line(on(20, '18:29'), 'yating', 'I’m sorry, Giulia. Keep it or recycle it, as you like; a new one goes out tomorrow.'),
      line(on(20, '18:30'), 'yating', 'And this is for the trouble.'),
      line(on(20, '18:30'), 'yating', coupon('goodwill')),
      line(on(20, '18:34'), 'customer', 'Molto gentile!'),
      line(on(5, '15:16'), 'customer', 'The new vase is here and whole. Can I use the $15 on a lamp?'),
      line(on(5, '15:20'), 'yating', 'On anything from $45 up, so the lamp counts.'),
      line(on(5, '15:22'), 'yating', 'And this one is for regulars, if it becomes something smaller.'),
      line(on(5, '15:22'), 'yating', coupon('regulars')),
    ],
  },
  {
    shop: 'home', customer: 'yusuf',
    lines: [
      line(on(41, '16:05'), 'customer', 'Merhaba, when do the bath towels come back in stone grey?'),
      line(on(41, '16:24'), 'tomas', 'In about six weeks. I can tell you when they do.'),
      line(on(41, '16:25'), 'tomas', coupon('autumn')),
      line(on(41, '16:31'), 'customer', 'Yes please, tell me'),
      line(on(41, '16:33'), 'tomas', note('Tell Yusuf when stone grey is back. Two sets last time.')),
      line(on(41, '16:34'), 'tomas', 'I’ve made a note.'),
    ],
  },
  {
    shop: 'home', customer: 'ingrid', assignedTo: 'aiko',
    lines: [
      line(on(44, '13:47'), 'customer', 'Hei, I can’t decide between the ash clock and the paper lamp'),
      line(on(44, '13:55'), 'aiko', 'Where would it go?'),
      line(on(44, '13:57'), 'customer', 'Above a desk, north window'),
      line(on(44, '14:01'), 'aiko', 'Then the clock: the lamp needs a corner that gets dark.'),
      line(on(44, '14:02'), 'aiko', coupon('autumn')),
      line(on(44, '14:10'), 'customer', 'Good point. I’ll sleep on it'),
      line(on(44, '14:11'), 'aiko', 'It will be here.'),
    ],
  },
]

import { expect, test } from 'vitest'
import { foundInOrderNumber, orderNumbersIn } from '../../../shared/rules'

test.each([
  '20468',
  '#20468',
  '# 20468',
  '＃20468',
  '№ 20468',
  'Nº 20468',
  'n° 20468',
  ' 20468 ',
  '20468.',
  '20468?',
  'Order 20468',
  'order #20468',
  'ORDER NO. 20468',
  'Order no.20468',
  'Order number: 20468',
  'order-20468',
  'Order20468',
  'orders 20468',
  'Order 20468, please',
  'order id 20468',
  'no. 20468',
  'Nr 20468',
  '订单 20468',
  '订单20468',
  '订单号：20468',
  '订单号20468',
  '订单编号: 20468',
  '訂單編號：20468',
  '单号 20468',
  '订单#20468',
  '订单２０４６８号',
  '20468号',
  '注文番号 20468',
  '주문번호 20468',
  'Bestellnummer 20468',
  'Bestellung Nr. 20468',
  'numéro de commande 20468',
  'Pedido 20468',
  'Заказ № 20468',
  'رقم الطلب ٢٠٤٦٨',
  '٢٠٤٦٨',
  '２０４６８',
  '२०४६८',
  '\u206620468\u2069',
])('“%s” means the order 20468', (search) => {
  expect(orderNumbersIn(search).at(-1)).toBe('20468')
})

test.each([
  ['EU-55', ['eu-55']],
  ['#EU-5523', ['eu-5523']],
  ['ＥＵ－５５', ['eu-55']],
  ['204', ['204']],
  ['/7', ['/7']],
  ['2024/7_1', ['2024/7_1']],
  ['Order EU-5523', ['eu-5523']],
  // Numbers that begin with such words themselves.
  ['No.77', ['no.77', '77']],
  ['order-77', ['order-77', '77']],
  ['订单7', ['订单7', '7']],
])('“%s” means the orders %j, one after the other', (search, numbers) => {
  expect(orderNumbersIn(search)).toEqual(numbers)
})

test.each([
  '',
  '#',
  'Order',
  'order no.',
  '订单号：',
  'Ana Ruiz',
  'No Ji-won',
  'Noah',
  'de la Cruz',
  'Ana 2',
  'customer 412',
  '王伟 3',
])('“%s” means no order', (search) => {
  expect(orderNumbersIn(search)).toEqual([])
})

test('the part of a number that was searched for is known in the number as it was written', () => {
  expect([
    foundInOrderNumber('20468', 'Order #046'),
    foundInOrderNumber('EU-5523', 'eu-55'),
    foundInOrderNumber('٢٠٤٦٨', '468'),
    foundInOrderNumber('No.77', 'no.7'),
    foundInOrderNumber('20468', 'Ana'),
  ]).toEqual([{ from: 1, until: 4 }, { from: 0, until: 5 }, { from: 2, until: 5 }, { from: 0, until: 4 }, undefined])
})

import type { OrderStatus } from '../../../shared/model'
import type { CustomerKey } from './people'
import type { ProductKey } from './products'
import { ago, on, type When } from './when'

/** What was bought in the sample. Prices come from the products; the coupon is the best one that the customer held then, as on the storefront. */
export interface SampleOrder {
  readonly customer: CustomerKey
  readonly at: When
  readonly status: OrderStatus
  /** Pieces of each product, all of one shop. */
  readonly lines: Partial<Record<ProductKey, number>>
}

const bought = (
  customer: CustomerKey,
  at: When,
  lines: SampleOrder['lines'],
  status: OrderStatus = 'delivered',
): SampleOrder => ({ customer, at, status, lines })

export const orders = {
  ruthMugs: bought('ruth', on(70, '12:40'), { mugs: 2 }),
  ruthThrow: bought('ruth', on(5, '20:11'), { woolThrow: 1 }),
  priyaTea: bought('priya', on(260, '21:05'), { osmanthusTea: 2, mugs: 1 }),
  priyaRefill: bought('priya', on(186, '07:52'), { amberRefill: 1 }, 'refunded'),
  priyaSpray: bought('priya', on(112, '08:15'), { linenSpray: 2 }),
  priyaWrapped: bought('priya', on(42, '19:20'), { fjordSet: 1, giftWrap: 1 }),
  priyaFjord: bought('priya', on(4, '12:10'), { fjordSet: 1 }),
  oskarClock: bought('oskar', on(90, '15:30'), { clock: 1 }),
  oskarLamp: bought('oskar', ago(200), { lamp: 1 }, 'paid'),
  wenSpray: bought('wen', on(30, '23:12'), { linenSpray: 1, cedarSoap: 2 }),
  tobiasTeapot: bought('tobias', on(4, '18:02'), { teapot: 1, mugs: 1 }),
  luciaTowels: bought('lucia', on(200, '10:44'), { towels: 1 }),
  luciaPillow: bought('lucia', on(66, '09:20'), { pillow: 2 }),
  callumDiffuser: bought('callum', on(33, '17:26'), { amberDiffuser: 1 }),
  delphineVase: bought('delphine', on(50, '20:50'), { vase: 1 }),
  delphineBasket: bought('delphine', on(32, '13:37'), { basket: 1, cedarSoap: 1 }),
  delphineLamp: bought('delphine', on(16, '11:05'), { lamp: 1 }, 'refunded'),
  kenjiPillow: bought('kenji', on(40, '06:58'), { pillow: 1 }),
  kenjiSoap: bought('kenji', on(12, '07:10'), { cedarSoap: 3 }),
  kenjiMugs: bought('kenji', on(7, '07:22'), { mugs: 2 }),
  kenjiThrow: bought('kenji', ago(140), { woolThrow: 1 }, 'paid'),
  amaraApron: bought('amara', on(37, '16:16'), { apron: 1 }),
  amaraTray: bought('amara', on(3, '21:33'), { oakTray: 1 }, 'paid'),
  amaraBedSet: bought('amara', ago(70), { linenBedSet: 1 }, 'paid'),
  saoirseTowels: bought('saoirse', on(75, '20:08'), { towels: 1 }),
  henrikPillow: bought('henrik', on(301, '14:14'), { pillow: 2 }),
  henrikTowels: bought('henrik', on(77, '19:19'), { towels: 2 }),
  henrikSheets: bought('henrik', on(51, '10:02'), { linenBedSet: 1 }),
  henrikSoap: bought('henrik', on(44, '18:40'), { cedarSoap: 2, linenSpray: 1 }),
  noorSheets: bought('noor', on(32, '22:22'), { linenBedSet: 1 }),
  noorClock: bought('noor', on(2, '20:14'), { clock: 1 }, 'paid'),
  chenMoMugs: bought('chenMo', on(60, '12:03'), { mugs: 1 }),
  chenMoTeapot: bought('chenMo', on(5, '22:30'), { teapot: 1, osmanthusTea: 1 }, 'paid'),
  liuYangThrow: bought('liuYang', on(150, '19:55'), { woolThrow: 1 }),
  liuYangBedSet: bought('liuYang', ago(95), { linenBedSet: 1 }, 'paid'),
  zhangMinSpray: bought('zhangMin', on(41, '21:40'), { linenSpray: 1 }),
  zhangMinFjord: bought('zhangMin', ago(60), { fjordSet: 2 }, 'paid'),
  huangMugs: bought('huangXiaoting', on(17, '13:13'), { mugs: 1, apron: 1 }),
  huangTea: bought('huangXiaoting', on(10, '20:26'), { osmanthusTea: 2, oakTray: 1 }),
  sitiBasket: bought('siti', on(98, '11:29'), { basket: 1 }, 'cancelled'),
  sitiVase: bought('siti', on(6, '15:51'), { vase: 1 }),
  minjunMugs: bought('minjun', on(18, '23:30'), { mugs: 1 }),
  giuliaLamp: bought('giulia', on(130, '08:35'), { lamp: 1 }),
  giuliaVase: bought('giulia', on(23, '19:01'), { vase: 1, giftWrap: 1 }),
  yusufTowels: bought('yusuf', on(77, '12:45'), { towels: 2 }),
  ingridClock: bought('ingrid', on(19, '17:09'), { clock: 1 }),
  mateusTray: bought('mateus', on(38, '20:20'), { oakTray: 1 }),
  mateusSoap: bought('mateus', on(29, '09:58'), { cedarSoap: 2 }),
  olenaLamp: bought('olena', on(27, '10:10'), { lamp: 1 }, 'cancelled'),
  olenaPillow: bought('olena', on(26, '10:31'), { pillow: 1 }),
  arjunLamp: bought('arjun', on(120, '22:48'), { lamp: 1 }),
  arjunThrow: bought('arjun', on(33, '21:17'), { woolThrow: 1 }),
  arjunSpray: bought('arjun', on(21, '08:08'), { linenSpray: 1 }),
  arjunTeapot: bought('arjun', on(3, '19:36'), { teapot: 1 }, 'paid'),
  fatimaSoap: bought('fatima', on(37, '13:54'), { cedarSoap: 2 }),
  fatimaSpray: bought('fatima', on(24, '18:18'), { linenSpray: 1 }),
  marekApron: bought('marek', on(19, '16:47'), { apron: 1 }),
  samuelClock: bought('samuel', on(28, '12:12'), { clock: 1 }),
  hanaMugs: bought('hana', on(14, '11:50'), { mugs: 1 }),
  hanaDiffuser: bought('hana', on(4, '22:04'), { amberDiffuser: 1, amberRefill: 1 }, 'paid'),
  graceTray: bought('grace', on(20, '07:41'), { oakTray: 1 }),
  graceGift: bought('grace', on(2, '12:34'), { fjordSet: 1, vase: 1 }, 'paid'),

  graceCan: bought('grace', on(80, '08:50'), { wateringCan: 1 }),
  gracePots: bought('grace', on(6, '08:12'), { pots: 1 }),
  samuelPots: bought('samuel', on(100, '15:05'), { pots: 2 }),
  samuelTrellis: bought('samuel', on(54, '14:40'), { trellis: 2 }),
  henrikBed: bought('henrik', on(90, '09:09'), { raisedBed: 1 }),
  henrikSecateurs: bought('henrik', on(48, '20:35'), { secateurs: 1, gloves: 1 }),
  kenjiLantern: bought('kenji', on(85, '06:45'), { lantern: 1 }),
  kenjiNewLantern: bought('kenji', on(19, '07:05'), { lantern: 1 }),
  leilaniSeeds: bought('leilani', on(43, '17:52'), { seedBox: 1, trowel: 1 }),
  leilaniPots: bought('leilani', on(7, '18:20'), { pots: 1 }),
  anhBonsai: bought('anh', on(27, '21:21'), { bonsai: 1 }),
  farahCan: bought('farah', on(36, '10:27'), { wateringCan: 1 }),
  farahGloves: bought('farah', on(25, '11:46'), { gloves: 1 }),
  priyaHerbs: bought('priya', on(54, '19:44'), { seedBox: 1, pots: 1 }),
  zhaoLeiPots: bought('zhaoLei', on(64, '22:01'), { pots: 1 }),
  zhaoLeiMix: bought('zhaoLei', on(21, '20:49'), { pottingMix: 2 }),
  wuJunTrowel: bought('wuJun', on(100, '12:20'), { trowel: 1 }),
  wuJunBed: bought('wuJun', ago(45), { raisedBed: 1 }, 'paid'),
  taneFeeder: bought('tane', on(38, '13:25'), { birdFeeder: 1 }),
  taneKneeler: bought('tane', on(2, '16:55'), { kneeler: 1 }, 'paid'),
} as const satisfies Record<string, SampleOrder>
export type OrderKey = keyof typeof orders

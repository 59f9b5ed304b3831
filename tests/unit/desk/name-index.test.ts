import { expect, test } from 'vitest'
import { createNameIndex } from '../../../electron/desk/name-index'
import { ProductId } from '../../../shared/model'

const many = 10_000
const words = ['candle', 'lamp', 'mug', 'vase', 'tray']

/** Ten thousand products, 2,000 of each word. */
function aCatalogue() {
  const index = createNameIndex<ProductId>()
  for (let number = 0; number < many; number += 1)
    index.put(idOf(number), `${words[number % words.length] ?? ''} ${String(number).padStart(5, '0')}`)
  return index
}
const idOf = (number: number) => ProductId.parse(`product_${String(number).padStart(6, '0')}`)

test('each further key looks only at what the text before it found, and a page is sent', () => {
  const index = aCatalogue()
  const typed = ['c', 'ca', 'can', 'candle', 'candle 0', 'candle 00005'].map((text) => index.search(text, 50))
  expect(typed.map(({ looked }) => looked)).toEqual([many, 2_000, 2_000, 2_000, 2_000, 2_000])
  expect(typed.map(({ total }) => total)).toEqual([2_000, 2_000, 2_000, 2_000, 2_000, 1])
  expect(typed.map(({ ids }) => ids.length)).toEqual([50, 50, 50, 50, 50, 1])
})

test('without a text nothing is looked through: the first page is there', () => {
  expect(aCatalogue().search('', 50)).toMatchObject({ total: many, looked: 50 })
})

test('another text begins anew, and finds what the one before it did not', () => {
  const index = aCatalogue()
  index.search('lamp', 50)
  expect(index.search('mug', 50)).toMatchObject({ total: 2_000, looked: many })
  expect(index.search('LAMP 00001', 50).ids).toEqual([idOf(1)])
})

test('what is added or renamed after a search is found, in its place', () => {
  const index = createNameIndex<ProductId>()
  index.put(idOf(1), 'Lamp B')
  index.put(idOf(2), 'Lamp C')
  expect(index.search('lamp', 50).ids).toEqual([idOf(1), idOf(2)])
  index.put(idOf(3), 'Lamp A')
  index.put(idOf(2), 'Mug')
  expect(index.search('lamp', 50).ids).toEqual([idOf(3), idOf(1)])
  expect(index.search('mug', 50).ids).toEqual([idOf(2)])
})

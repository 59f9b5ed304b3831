import { expect, test } from 'vitest'
import { ProductId } from '../../../shared/model'
import { aDesk, tokenOf } from '../../fixtures/desk'

test.each([
  ['Łukasz Nowak', 'lukasz'],
  ['Søren Dahl', 'SOREN'],
  ['Đặng Thu', 'dang'],
  ['Yıldız Kaya', 'yildiz'],
  ['Groß', 'gross'],
  ['Sigga Þórsdóttir', 'thors'],
  ['ΠΑΠΑΣΟΓΛΟΥ', 'ΠΑΠΑΣ'],
  ['O’Neil', "o'neil"],
  ['ｶﾞﾗｽ', 'ガラス'],
  ['김민준', '김민준'.normalize('NFD').slice(0, 3)],
  ['مُحَمَّد', 'محمد'],
  ['Ana\u00a0Ruiz', 'ana  ruiz'],
])('%s is found by “%s” wherever names are searched', async (name, search) => {
  const desk = await aDesk()
  const { shopId } = desk
  const conversationId = await desk.chat(name)
  await desk.desk.customers.rename(tokenOf(name), { clientId: 'rename-searched', name })
  await desk.coupon({ name })
  await desk.store.execute(undefined, desk.now, () => ({
    decided: true,
    events: [{ is: 'product_added', product: { id: ProductId.parse('product_searched'), shopId, name, price: 100 } }],
    result: null,
  }))
  const page = { search, offset: 0, limit: 10 }
  expect({
    chats: (await desk.done('inbox.list', { shopId, status: 'open', ...page })).total,
    coupons: (await desk.done('coupons.list', { shopId, status: 'ongoing', ...page })).total,
    workbench: (
      await desk.done('coupons.forChat', {
        conversationId,
        filters: { type: 'all', discount: 'any', sendable: false, applies: false, search },
      })
    ).sendable,
    customers: (await desk.done('customers.search', { shopId, search, ids: [], limit: 10 })).total,
    products: (await desk.done('products.search', { shopId, search, ids: [], limit: 10 })).total,
  }).toEqual({ chats: 1, coupons: 1, workbench: 1, customers: 1, products: 1 })
})

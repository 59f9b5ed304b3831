import { expect, test } from 'vitest'
import { merged } from '../../../../../renderer/console/settings/merge-edit'
import { allTermsFields } from '../../../../../shared/rules'
import { terms } from '../../../rules/given'

const newer = terms({ name: 'Newer', quantity: 300, minimumSpend: 50_00, terms: 'Newer' })
const mine = terms({ name: 'Mine', quantity: 250, perCustomer: 2, customers: { is: 'new' }, terms: 'Mine' })

test('each field is taken from the side that was chosen for it', () => {
  expect(merged(newer, mine, (field) => (field === 'name' || field === 'perCustomer' ? 'mine' : 'newer'))).toEqual({
    ...newer,
    name: 'Mine',
    perCustomer: 2,
  })
  expect(merged(newer, mine, () => 'mine')).toEqual(mine)
  expect(merged(newer, mine, () => 'newer')).toEqual(newer)
})

test('a minimum spend that the chosen side has not is none', () => {
  expect('minimumSpend' in merged(newer, mine, (field) => (field === 'minimumSpend' ? 'mine' : 'newer'))).toBe(false)
})

test('no field of the terms is left to chance', () => {
  const asked: string[] = []
  merged(newer, mine, (field) => {
    asked.push(field)
    return 'mine'
  })
  expect(asked.sort()).toEqual([...allTermsFields].sort())
})

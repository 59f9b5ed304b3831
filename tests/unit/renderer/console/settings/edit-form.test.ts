import { expect, test } from 'vitest'
import { asBegun, begunEdit, editFormOf, resumed } from '../../../../../renderer/console/settings/edit-form'
import { readForm } from '../../../../../renderer/console/settings/read-form'
import { allTermsFields, differingFields } from '../../../../../shared/rules'
import { at, coupon, now, product, singapore } from '../../../rules/given'

const facts = { kind: 'chat', currency: 'USD', zone: singapore, now } as const
const upcoming = coupon({
  claimPeriod: { from: at('2026-12-01 00:00'), until: at('2026-12-25 00:00') },
  scope: { is: 'products', productIds: [product('tray')] },
  minimumSpend: 50_00,
  terms: 'Not for gift cards.',
})

test('an edit is kept with all of the terms that it was begun on', () => {
  const { couponId, revision, base } = begunEdit({ ...upcoming, revision: 3 })
  expect([couponId, revision]).toEqual([upcoming.id, 3])
  expect(Object.keys(base).sort()).toEqual([...allTermsFields].sort())
  expect(differingFields(base, upcoming)).toEqual([])
})

test('it goes on with that revision, whatever was saved since, on the coupon’s figures of now', () => {
  const { minimumSpend: _, ...free } = upcoming
  const begun = begunEdit(free)
  const since = { ...upcoming, name: 'Renamed', quantity: 900, minimumSpend: 30_00, revision: 2, claimed: 12 }
  expect(asBegun(since, begun)).toEqual({ ...free, claimed: 12 })
})

test('what was typed goes on, but where the coupon meanwhile began and nothing can be changed any more', () => {
  const edit = { coupon: upcoming, initial: editFormOf(upcoming, facts) }
  const typed = { ...edit.initial, name: 'Renamed', percent: '25', quantity: '900', start: '2026-12-02 00:00' }
  expect(resumed(typed, edit, now)).toEqual(typed)

  const begun = at('2026-12-03 12:00')
  expect(resumed(typed, edit, begun)).toEqual({ ...edit.initial, name: 'Renamed', quantity: '900' })
  const { terms } = readForm(resumed(typed, edit, begun), { ...facts, now: begun }, edit)
  expect(terms && differingFields(upcoming, terms)).toEqual(['name', 'quantity'])
})

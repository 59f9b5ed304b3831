import { describe, expect, test } from 'vitest'
import { AgentId, day, minute, type CouponTerms } from '../../../shared/model'
import { editableFields, isFullyClaimed, isValid, issuesOfEdit, statusAt } from '../../../shared/rules'
import { at, coupon, terms } from '../rules/given'
import { testBounds } from './bounds'

const [from, until] = [at('2026-11-20 00:00'), at('2026-12-01 00:00')]
const one = coupon({
  claimPeriod: { from, until },
  validity: { is: 'fixed', from, until: until + 30 * day },
  quantity: 100,
})
const dead = { ...one, deactivated: { at: from + day, by: AgentId.parse('agent_imogen') } }
const is = (status: string) => (now: number) => statusAt(one, now).is === status

describe('the status at an instant', () => {
  testBounds([
    { row: 'upcoming', good: [from - day, from - 1], bad: [from, until], holds: is('upcoming') },
    { row: 'ongoing', good: [from, until - 1], bad: [from - 1, until], holds: is('ongoing') },
    { row: 'expired', good: [until, until + 3_000 * day], bad: [until - 1], holds: is('expired') },
    {
      row: 'valid: what the workbench lists',
      good: [from - 1, from, until - 1],
      bad: [until],
      holds: (now) => isValid(one, now),
    },
    {
      row: 'deactivated, whatever the clock says',
      good: [from - 1, from, until],
      bad: [],
      holds: (now) => statusAt(dead, now).is === 'deactivated' && !isValid(dead, now),
    },
    {
      row: 'fully claimed of 100, by claims',
      good: [100, 101],
      bad: [0, 99],
      holds: (claimed) => isFullyClaimed({ ...one, claimed }),
    },
  ])

  test('fully claimed is a mark on an ongoing coupon, which stays valid', () => {
    const full = { ...one, claimed: 100 }
    expect([statusAt(full, from).is, isValid(full, from)]).toEqual(['ongoing', true])
  })
})

describe('editing', () => {
  test.each([
    ['before the start everything', one, from - 1, 10],
    ['while ongoing the name, the period, the quantity', one, from, 3],
    ['in the last millisecond still', one, until - 1, 3],
    ['once expired nothing', one, until, 0],
    ['once deactivated nothing', dead, from + day, 0],
  ])('%s', (_when, edited, now, fields) => {
    expect(editableFields(edited, now)).toHaveLength(fields)
  })

  const allowed = (changes: Partial<CouponTerms>, of = one) =>
    issuesOfEdit(of, 'USD', { ...terms(), ...onlyTerms(of), ...changes }, from + day).length === 0
  const endsAt = (end: number, of = one) => allowed({ claimPeriod: { from, until: end } }, of)
  const byDays = { ...one, validity: { is: 'days' as const, days: 7 } }
  testBounds([
    {
      row: 'a later end, not past the fixed redemption',
      good: [until, until + 1, until + 30 * day],
      bad: [until - 1, until + 30 * day + 1],
      holds: (end) => endsAt(end),
    },
    {
      row: 'a later end, within 365 days of the start',
      good: [from + 365 * day],
      bad: [from + 365 * day + 1],
      holds: (end) => endsAt(end, byDays),
    },
    {
      row: 'another start, moved by ms',
      good: [0],
      bad: [-1, 1, minute],
      holds: (ms) => allowed({ claimPeriod: { from: from + ms, until } }),
    },
    {
      row: 'the quantity of 100',
      good: [100, 101, 1_000_000],
      bad: [99, 1],
      holds: (quantity) => allowed({ quantity }),
    },
    {
      row: 'the name, characters',
      good: [1, 50],
      bad: [0, 51],
      holds: (count) => allowed({ name: 'n'.repeat(count) }),
    },
    {
      row: 'the percentage of 20, changed',
      good: [20],
      bad: [19, 21],
      holds: (percent) => allowed({ discount: { is: 'percentage', percent, cap: 10_00 } }),
    },
  ])
})

function onlyTerms({
  name,
  claimPeriod,
  validity,
  discount,
  scope,
  quantity,
  perCustomer,
  customers,
  terms: text,
}: typeof one): CouponTerms {
  return { name, claimPeriod, validity, discount, scope, quantity, perCustomer, customers, terms: text }
}

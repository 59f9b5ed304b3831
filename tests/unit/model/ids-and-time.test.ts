import { expect, test } from 'vitest'
import { CommandId, CouponId, idSchemas, Instant, Zone } from '../../../shared/model'

test.each([
  ['coupon_0Az9', true],
  [`coupon_${'a'.repeat(40)}`, true],
  [`coupon_${'a'.repeat(41)}`, false],
  ['coupon_abc', false],
  ['claim_abcd', false],
  ['coupon-abcd', false],
  ['coupon_ab/d', false],
  ['coupon_abcd\n', false],
  ['__proto__', false],
  ['', false],
])('“%s” names a coupon: %s', (id, good) => {
  expect(CouponId.safeParse(id).success).toBe(good)
})

test('an id of one thing never names another', () => {
  for (const [prefix, schema] of Object.entries(idSchemas)) {
    const named = Object.entries(idSchemas).filter(([, other]) => other.safeParse(`${prefix}_abcd`).success)
    expect(named.map(([name]) => name)).toEqual([prefix])
    expect(schema.safeParse(`${prefix}_abcd`).success).toBe(true)
  }
})

test.each([
  ['a1b2c3d4', true],
  ['0190f3c2-77aa-7c1d-9e8b-5a4f3c2b1a00', true],
  ['a1b2c3d', false],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['a1b2c3d4;', false],
])('“%s” is the id of a command: %s', (id, good) => {
  expect(CommandId.safeParse(id).success).toBe(good)
})

test.each([
  [0, true],
  [8.64e15, true],
  [8.64e15 + 2, false],
  [0.5, false],
  ['2026-11-23', false],
])('%s is an instant: %s', (value, good) => {
  expect(Instant.safeParse(value).success).toBe(good)
})

test.each([
  ['Asia/Singapore', true],
  ['America/New_York', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('“%s” is a time zone: %s', (zone, good) => {
  expect(Zone.safeParse(zone).success).toBe(good)
})

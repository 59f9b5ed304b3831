import { describe, expect, test } from 'vitest'
import { TemplateTerms } from '../../../shared/model'
import { datesOf, templateOf } from '../../../shared/rules'
import { at, coupon, singapore } from './given'

const runs = (from: string, until: string, changes: Partial<Parameters<typeof coupon>[0]> = {}) =>
  coupon({ claimPeriod: { from: at(from), until: at(until) }, ...changes })

describe('a template keeps how long a coupon runs, not when', () => {
  test.each([
    // From 23 Nov 10:00 to the end of 30 Nov: a week later in the year it ends with the seventh day again.
    [
      'days with the time of the last minute',
      runs('2026-11-23 10:00', '2026-12-01 00:00'),
      '2027-02-01 15:30',
      { end: '2027-02-08 23:59', validFrom: '', validUntil: '' },
    ],
    [
      'minutes where it is shorter than a day',
      runs('2026-11-23 10:00', '2026-11-23 12:30'),
      '2026-12-31 23:00',
      { end: '2027-01-01 01:29', validFrom: '', validUntil: '' },
    ],
    [
      'a day to the minute counts as days',
      runs('2026-11-23 10:00', '2026-11-24 10:00'),
      '2027-02-27 08:00',
      { end: '2027-02-28 09:59', validFrom: '', validUntil: '' },
    ],
    [
      'fixed dates of use, counted from its first and its last day',
      runs('2026-11-23 10:00', '2026-12-01 00:00', {
        validity: { is: 'fixed', from: at('2026-11-24 00:00'), until: at('2026-12-11 00:00') },
      }),
      '2027-02-01 15:30',
      { end: '2027-02-08 23:59', validFrom: '2027-02-02 00:00', validUntil: '2027-02-18 23:59' },
    ],
    [
      'use that begins before the claims do',
      runs('2026-11-23 10:00', '2026-12-01 00:00', {
        validity: { is: 'fixed', from: at('2026-11-20 00:00'), until: at('2026-12-01 00:00') },
      }),
      '2027-02-01 15:30',
      { end: '2027-02-08 23:59', validFrom: '2027-01-29 00:00', validUntil: '2027-02-08 23:59' },
    ],
  ])('%s', (_what, of, start, dates) => {
    const terms = templateOf(of)
    expect(TemplateTerms.parse(terms)).toEqual(terms)
    expect(datesOf(terms, at(start), singapore)).toEqual(dates)
  })

  test('over the end of daylight saving it ends at the same time of the day', () => {
    const zone = 'America/New_York'
    const from = Date.UTC(2026, 6, 1, 14)
    const terms = templateOf(coupon({ zone, claimPeriod: { from, until: from + 7 * 86_400_000 } }))
    expect(datesOf(terms, Date.UTC(2026, 9, 30, 14), zone).end).toBe('2026-11-06 09:59')
  })
})

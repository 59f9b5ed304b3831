import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countGraphemes, day, minute, type Currency } from '../../../shared/model'
import { couponName, nameIssues, plusCalendarDays, quote, termsIssues } from '../../../shared/rules'
import { coupon, now, product, terms, termsFacts } from '../../unit/rules/given'

const codes = (issues: ReturnType<typeof termsIssues>) => issues.map(({ code }) => code)
/** As long as it says: fast-check alone would stop at ten. */
const most = (maxLength: number) => ({ maxLength, size: 'max' }) as const
const character = fc.constantFrom('a', 'Ä', 'q\u0323', '惠', '한', 'क्षि', '👨‍👩‍👧‍👦', '🇸🇬', '👍🏽', '❤️', '%')
const forbidden = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\t',
  '\n',
  '\r',
  '\u001b',
  '\u007f',
  '\u0085',
  '\u009f',
  '\u202d',
  '\u202e',
  '\ud83d',
  '\ude00',
)

test('a name of n characters, as a person counts them, is good exactly for n from 1 to 50', () => {
  fc.assert(
    fc.property(fc.array(character, most(60)), (characters) => {
      const good = characters.length >= 1 && characters.length <= 50
      // Two flags or a letter and a mark never join here: each of these characters ends where it ends.
      fc.pre(countGraphemes(characters.join('')) === characters.length)
      expect(nameIssues(characters.join('')).length === 0).toBe(good)
    }),
  )
})

test('a forbidden character is found anywhere within a name, at the place where a person would point', () => {
  fc.assert(
    fc.property(
      fc.array(character, { minLength: 1, ...most(20) }),
      forbidden,
      fc.array(character, { minLength: 1, ...most(20) }),
      (before, bad, after) => {
        const name = `${before.join('')}${bad}${after.join('')}`
        expect(nameIssues(name)).toEqual([
          {
            path: 'name',
            code: 'forbidden_character',
            facts: { position: countGraphemes(couponName(before.join(''))) + 1 },
          },
        ])
      },
    ),
  )
})

test('a name is kept in one way: keeping it again changes nothing, and it is judged as it is kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', ...most(80) }), (typed) => {
      expect(couponName(couponName(typed))).toBe(couponName(typed))
      expect(nameIssues(couponName(typed))).toEqual(nameIssues(typed))
    }),
  )
})

test('a claim period is good exactly if it lasts from 10 minutes to 365 calendar days and ends after now', () => {
  const zone = fc.constantFrom('Asia/Singapore', 'America/New_York', 'Europe/Berlin', 'Australia/Sydney')
  const from = fc.integer({ min: now - 400 * day, max: now + 400 * day })
  const length = fc.oneof(
    fc.integer({ min: -day, max: day }),
    fc.integer({ min: 0, max: 400 * day }),
    fc.integer({ min: 365 * day - 2 * 60 * minute, max: 365 * day + 2 * 60 * minute }),
  )
  fc.assert(
    fc.property(from, length, zone, (start, lasts, place) => {
      const until = start + lasts
      const good = lasts >= 10 * minute && until > now && until <= plusCalendarDays(start, 365, place)
      expect(
        codes(termsIssues(terms({ claimPeriod: { from: start, until } }), termsFacts({ zone: place }))).length === 0,
      ).toBe(good)
    }),
  )
})

test('a maximum discount is good exactly if it never cuts the percentage at the minimum spend', () => {
  const minor = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 1_000_000_000_000 }))
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 99 }),
      minor,
      minor,
      fc.boolean(),
      (percent, minimumSpend, any, atTheBound) => {
        const exact = Number((BigInt(percent) * BigInt(minimumSpend) + 99n) / 100n)
        const cap = atTheBound ? exact - 1 : any
        const good = BigInt(cap) * 100n >= BigInt(percent) * BigInt(minimumSpend)
        expect(
          codes(termsIssues(terms({ discount: { is: 'percentage', percent, cap }, minimumSpend }), termsFacts())),
        ).toEqual(good ? [] : ['below_least'])
        if (!good) return
        const cart = [{ productId: product('fjord'), price: minimumSpend, quantity: 1 }]
        const uncapped = quote(coupon({ discount: { is: 'percentage', percent } }), cart).saving
        expect(quote(coupon({ discount: { is: 'percentage', percent, cap }, minimumSpend }), cart).saving).toBe(
          uncapped,
        )
      },
    ),
  )
})

test('an amount is good exactly if it is below the minimum spend where there is one', () => {
  const minor = fc.integer({ min: 0, max: 1_000 })
  const currency = fc.constantFrom<Currency>('USD', 'JPY', 'KWD')
  fc.assert(
    fc.property(minor, fc.option(minor, { nil: undefined }), currency, (amount, minimumSpend, money) => {
      const good = amount > 0 && (minimumSpend === undefined || minimumSpend === 0 || amount < minimumSpend)
      const found = termsIssues(
        terms({ discount: { is: 'amount', amount }, ...(minimumSpend === undefined ? {} : { minimumSpend }) }),
        termsFacts({ currency: money }),
      )
      expect(found.length === 0).toBe(good)
    }),
  )
})

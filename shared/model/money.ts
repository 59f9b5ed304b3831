import { currencyDecimals, type Currency } from './currencies'
import { withAsciiDigits } from './digits'
import { z } from './zod'

/** One amount that a person types, or a price: in the minor units of the shop's currency (cents, yen, fils). */
export const Minor = z.int().min(0).max(1_000_000_000_000)
export type Minor = z.infer<typeof Minor>

/** What amounts add up to, also a price times a quantity: in minor units, as far as numbers are exact. */
export const MinorSum = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export type MinorSum = z.infer<typeof MinorSum>

/** What a person typed ("10", "10.50", "1,250", in the digits of any script) as minor units, or undefined when it is no amount of this currency, or more than `kind` holds. */
export function parseMoney(typed: string, currency: Currency, kind: typeof MinorSum = Minor): MinorSum | undefined {
  const decimals = currencyDecimals[currency]
  const match = /^(\d{1,16}|\d{1,3}(?:,\d{3}){1,5})(?:\.(\d+))?$/.exec(withAsciiDigits(typed).trim())
  if (!match) return undefined
  const fraction = match[2] ?? ''
  if (fraction.length > decimals) return undefined
  const minor = Number(match[1]?.replaceAll(',', '')) * 10 ** decimals + Number(fraction.padEnd(decimals, '0') || '0')
  return kind.safeParse(minor).data
}

/** Minor units as a person would type them: 1050 USD is "10.50", whole amounts are "10". */
export function typedMoney(amount: MinorSum, currency: Currency): string {
  const decimals = currencyDecimals[currency]
  const fraction = amount % 10 ** decimals
  // Digit by digit: past 2^52 a division loses the last one.
  const whole = String((amount - fraction) / 10 ** decimals)
  return fraction === 0 ? whole : `${whole}.${String(fraction).padStart(decimals, '0')}`
}

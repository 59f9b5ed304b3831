import { useMemo, useState } from 'react'
import { minute, type Shop } from '../../../../shared/model'
import { useCall, useCommand, useNow, type Intent } from '../../client'
import {
  isProblem,
  judge,
  readCouponFile,
  type CouponFile,
  type FileProblem,
  type JudgedLine,
} from './read-coupon-file'

/** A line as it is shown. */
export interface ImportLine extends JudgedLine {
  /** A coupon of this name is there already. */
  readonly isTaken: boolean
}

export interface ReadImport {
  readonly name: string
  readonly problem: FileProblem | undefined
  readonly headings: CouponFile['headings']
  /** Undefined until what it names was looked up. */
  readonly lines: readonly ImportLine[] | undefined
}

type Creation = Intent<'coupons.createMany'>

/** A file of coupons: chosen, judged as the clock goes on, and created once. */
export function useCouponImport(shop: Shop) {
  const reading = useCommand('couponFile.read')
  const creating = useCommand('coupons.createMany')
  const [file, setFile] = useState<{ readonly name: string; readonly read: CouponFile | FileProblem }>()
  // What was asked for while nobody knows what became of it: asked again it must be the same, so that it is done once.
  const [asked, setAsked] = useState<Creation>()
  const now = useNow(minute)
  const good = file && !isProblem(file.read) ? file.read : undefined
  const facts = useCall(
    'couponFile.lookUp',
    good ? { shopId: shop.id, coupons: [...good.names.coupons], products: [...good.names.products] } : null,
    { topics: ['coupons'] },
  )

  const lines = useMemo<readonly ImportLine[] | undefined>(() => {
    if (!good || !facts.data) return undefined
    const products = new Map(facts.data.products.map(({ name, ids }) => [name, ids]))
    const taken = new Set(facts.data.taken)
    return judge(good, { currency: shop.currency, zone: shop.zone, now }, (name) => products.get(name) ?? []).map(
      (line) => ({ ...line, isTaken: taken.has(line.name) }),
    )
  }, [good, facts.data, shop.currency, shop.zone, now])

  return {
    read: file && {
      name: file.name,
      problem: isProblem(file.read) ? file.read : undefined,
      headings: good?.headings ?? {},
      lines,
    },
    now,
    reading,
    creating,
    /** Why the lines can't be judged. */
    lookUpFailure: facts.data ? undefined : facts.failure,
    lookUpAgain: facts.refresh,
    isUnknown: asked !== undefined,
    choose: async () => {
      const outcome = await reading.run({})
      // The person chose none: what is there stays.
      if (outcome.is === 'ok' && !outcome.data.file) return
      creating.clear()
      setAsked(undefined)
      // Of a file that can't be read nothing is shown, and nothing of the one before it either.
      setFile(
        outcome.is === 'ok' && outcome.data.file
          ? { name: outcome.data.file.name, read: readCouponFile(outcome.data.file.text) }
          : undefined,
      )
    },
    /** How many were created; undefined when none were, or nobody knows. */
    create: async (chosen: readonly ImportLine[]): Promise<number | undefined> => {
      const intent = asked ?? {
        shopId: shop.id,
        coupons: chosen.flatMap(({ kind, terms }) => (terms ? [{ kind, terms }] : [])),
      }
      setAsked(intent)
      const outcome = await creating.run(intent)
      if (outcome.is !== 'unknown' && outcome.is !== 'bug') setAsked(undefined)
      return outcome.is === 'ok' ? outcome.data.created : undefined
    },
  }
}

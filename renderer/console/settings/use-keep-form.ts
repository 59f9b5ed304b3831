import { useEffect, useRef, useState } from 'react'
import type { AgentId, BegunEdit, CouponFormValues, CouponKind, ShopId } from '../../../shared/model'
import { call, newCommandId, useInstallation } from '../client'
import { keeping } from './keeping'

/** After the last key. */
const keepAfterMs = 300
/** When main couldn't keep it. */
const againAfterMs = 3_000

/** Under what main keeps a form. */
export interface KeptPlace {
  readonly shopId: ShopId
  readonly kind: CouponKind
  /** Absent: of a new coupon. */
  readonly edit?: BegunEdit
}

export interface KeepFormTerms extends KeptPlace {
  /** Whose form it is: another profile may work here by the time that it is kept. */
  readonly agentId: AgentId
  /** What it opened with; main has it already, or needn't. */
  readonly initial: CouponFormValues
  /** What isn't worth keeping. */
  readonly untouched: CouponFormValues | undefined
  /** The start that nobody typed is the moment at which the form is opened. */
  readonly startsAtOnce: boolean
  /** Whether it is kept at all. */
  readonly active: boolean
}

export interface KeepForm {
  /** Main couldn't keep what stands in the form; it is tried again. */
  readonly hasFailed: boolean
  /** It is being saved: what is kept is main's business until it is known whether it was. */
  readonly pause: () => void
  readonly resume: () => void
}

/** Keeps a half-filled form in main: 300 ms after the last key, and when it is left. */
export function useKeepForm(values: CouponFormValues, terms: KeepFormTerms): KeepForm {
  const { initial, active } = terms
  const latest = useRef({ values, terms })
  const [hasFailed, setHasFailed] = useState(false)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isPaused = useRef(false)
  const isGone = useRef(false)
  const [handOn] = useState(() =>
    keeping({
      initial,
      isSame,
      send: (now) => keepForm(latest.current.terms, worthKeeping(latest.current.terms, now)),
      told: (isKept) => {
        clearTimeout(again.current)
        setHasFailed(!isKept)
        if (!isKept && !isGone.current) again.current = setTimeout(() => keep.current(), againAfterMs)
      },
    }),
  )
  useEffect(() => {
    latest.current = { values, terms }
  })

  const keep = useRef(() => {
    const now = latest.current
    if (isPaused.current || !now.terms.active) return
    if (useInstallation.getState().session?.agent.id !== now.terms.agentId) return
    handOn(now.values)
  })

  useEffect(() => {
    const timer = setTimeout(() => keep.current(), keepAfterMs)
    return () => clearTimeout(timer)
  }, [values, active])
  useEffect(() => {
    const now = () => keep.current()
    addEventListener('pagehide', now)
    addEventListener('blur', now)
    return () => {
      removeEventListener('pagehide', now)
      removeEventListener('blur', now)
      now()
      isGone.current = true
      clearTimeout(again.current)
    }
  }, [])

  return {
    hasFailed,
    pause: () => {
      keep.current()
      isPaused.current = true
    },
    resume: () => {
      isPaused.current = false
      keep.current()
    },
  }
}

/** Keeps a form, or (null) forgets it. False: main couldn't. */
export async function keepForm({ shopId, kind, edit }: KeptPlace, values: CouponFormValues | null): Promise<boolean> {
  const outcome = await call('forms.keep', {
    commandId: newCommandId(),
    shopId,
    kind,
    values,
    ...(edit ? { edit } : {}),
  })
  return outcome.is === 'ok'
}

function worthKeeping(
  { initial, untouched, startsAtOnce }: KeepFormTerms,
  values: CouponFormValues,
): CouponFormValues | null {
  if (untouched && isSame(values, untouched)) return null
  return startsAtOnce && values.start === initial.start ? { ...values, start: '' } : values
}

function isSame(one: CouponFormValues, other: CouponFormValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

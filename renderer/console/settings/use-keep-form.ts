import { useEffect, useRef } from 'react'
import type { AgentId, CouponFormValues, CouponKind, ShopId } from '../../../shared/model'
import { call, newCommandId, useInstallation } from '../client'

/** After the last key. */
const keepAfterMs = 300

export interface KeepFormTerms {
  readonly shopId: ShopId
  readonly kind: CouponKind
  /** Whose form it is: another profile may work here by the time that it is kept. */
  readonly agentId: AgentId
  readonly initial: CouponFormValues
  /** It began with what was kept: even untouched it is worth keeping. */
  readonly isContinued: boolean
  /** The start that nobody typed is the moment at which the form is opened. */
  readonly startsAtOnce: boolean
  /** Whether it is kept at all. */
  readonly active: boolean
}

export interface KeepForm {
  /** The coupon is being created: what is kept is main's business until it is known whether it was. */
  readonly pause: () => void
  readonly resume: () => void
}

/** Keeps a half-filled form in main: 300 ms after the last key, and when it is left. */
export function useKeepForm(values: CouponFormValues, terms: KeepFormTerms): KeepForm {
  const { initial, active } = terms
  const latest = useRef({ values, terms })
  const kept = useRef(initial)
  const isPaused = useRef(false)
  useEffect(() => {
    latest.current = { values, terms }
  })

  const keep = useRef(() => {
    const now = latest.current
    if (isPaused.current || !now.terms.active || isSame(now.values, kept.current)) return
    if (useInstallation.getState().session?.agent.id !== now.terms.agentId) return
    kept.current = now.values
    void keepForm(now.terms, worthKeeping(now.terms, now.values))
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
    }
  }, [])

  return {
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

/** Keeps a form, or (null) forgets it. */
export async function keepForm({ shopId, kind }: Pick<KeepFormTerms, 'shopId' | 'kind'>, values: CouponFormValues | null): Promise<void> {
  await call('forms.keep', { commandId: newCommandId(), shopId, kind, values })
}

function worthKeeping({ initial, isContinued, startsAtOnce }: KeepFormTerms, values: CouponFormValues): CouponFormValues | null {
  if (!isContinued && isSame(values, initial)) return null
  return startsAtOnce && values.start === initial.start ? { ...values, start: '' } : values
}

function isSame(one: CouponFormValues, other: CouponFormValues): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

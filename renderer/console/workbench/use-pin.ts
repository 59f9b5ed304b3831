import { useCallback } from 'react'
import type { Coupon, CouponId, PinRefusal } from '../../../shared/model'
import { command } from '../client'
import { failureText, useWords } from '../i18n'
import { announce } from '../ui'
import { holdPins } from './workbench-state'

/** Pins a coupon, or takes its pin out, and says so. What is pinned moves when nobody points at it any more. */
export function usePin(pins: readonly CouponId[] | undefined): (coupon: Coupon, pinned: boolean) => void {
  const t = useWords()
  return useCallback(
    (coupon, pinned) => {
      holdPins(pins ?? [])
      void command('coupons.pin', { couponId: coupon.id, pinned }).then((outcome) => {
        if (outcome.is === 'ok') announce(t(pinned ? 'workbench.pinned' : 'workbench.unpinned', { name: coupon.name }))
        else
          announce(
            failureText(t, outcome, ({ most }: PinRefusal) => t('workbench.too_many_pins', { most })),
            'urgent',
          )
      })
    },
    [pins, t],
  )
}

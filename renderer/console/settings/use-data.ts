import { useEffect, useState } from 'react'
import type { DataStatus, DataTask } from '../../../shared/contract'
import { isOf, subscribe, useCall, type Called } from '../client'

/** The data as a whole; progress comes as it is made, the rest is asked for anew when a task ends. */
export function useData(): {
  readonly status: DataStatus | undefined
  readonly task: DataTask | null
  readonly failure: Called<DataStatus, never>['failure']
} {
  const { data: status, failure, refresh } = useCall('data.status', {})
  // Undefined: nothing was told yet.
  const [told, setTold] = useState<DataTask | null>()
  useEffect(
    () =>
      subscribe(['data'], ({ push, gap }) => {
        if (!isOf(push, 'data')) return
        setTold(push.patch.task)
        if (gap || push.patch.task === null) refresh()
      }),
    [refresh],
  )
  return { status, task: told === undefined ? (status?.task ?? null) : told, failure }
}

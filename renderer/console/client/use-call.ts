import { useCallback, useEffect, useRef, useState } from 'react'
import type { Input, Output, Push, QueryName, Refusal, Topic } from '../../../shared/contract'
import type { Failure } from '../../../shared/model'
import { call } from './call'
import { subscribe } from './subscriptions'
import { answered, emptyView, pushed, type View } from './view'

export interface CallOptions<Data> {
  /** What to subscribe to before asking. */
  readonly topics?: readonly Topic[]
  /** How a push changes the data; `ask` to ask again. Without it every push asks again. */
  readonly patch?: (data: Data, push: Push) => Data | 'ask'
  /** While the answer to another input is under way, keep showing the one before. */
  readonly keep?: boolean
}

export interface Called<Data, Why> {
  readonly data: Data | undefined
  /** Why the last asking failed; the data before it stays. */
  readonly failure: Failure<Why> | undefined
  readonly loading: boolean
  readonly refresh: () => void
}

interface State<Data, Why> {
  readonly key: string
  readonly view: View<Data>
  readonly failure: Failure<Why> | undefined
  readonly loading: boolean
}

/**
 * What main says to a question, kept up to date. Subscribes first and asks then, so that nothing falls between; drops
 * pushes that the answer already shows; asks again after a gap. `input` null asks nothing.
 */
export function useCall<Name extends QueryName>(
  name: Name,
  input: Input<Name> | null,
  options: CallOptions<Output<Name>> = {},
): Called<Output<Name>, Refusal<Name>> {
  type Data = Output<Name>
  type Why = Refusal<Name>
  const key = input === null ? '' : `${name} ${JSON.stringify(input)}`
  const topics = (options.topics ?? []).join(' ')
  const [state, setState] = useState<State<Data, Why>>({
    key,
    view: emptyView(),
    failure: undefined,
    loading: input !== null,
  })
  const latest = useRef({ input, options })
  latest.current = { input, options }
  const ask = useRef<() => void>(() => undefined)

  useEffect(() => {
    const asked = latest.current.input
    if (asked === null) return
    let stopped = false
    let view: View<Data> = emptyView()
    let under_way = 0
    let again = false

    const show = (patch: Partial<State<Data, Why>>) => {
      if (stopped) return
      setState((before) => {
        // The data of another input stays until there is an answer to this one, when asked to.
        const shown = view.data === undefined && latest.current.options.keep ? before.view : view
        return {
          failure: before.key === key ? before.failure : undefined,
          loading: under_way > 0,
          ...patch,
          key,
          view: shown,
        }
      })
    }
    const askNow = () => {
      if (under_way > 0) {
        again = true
        return
      }
      under_way += 1
      show({})
      void call(name, asked).then((outcome) => {
        under_way -= 1
        if (stopped) return
        const wanted = again
        again = false
        if (outcome.is === 'ok') {
          const step = answered(view, outcome.at, outcome.data)
          view = step.view
          show({ failure: undefined })
          if (step.ask || wanted) askNow()
        } else {
          show({ failure: outcome })
          if (wanted) askNow()
        }
      })
    }
    const stop =
      topics === ''
        ? undefined
        : subscribe(latest.current.options.topics ?? [], ({ push, gap }) => {
            const { patch } = latest.current.options
            const step = pushed(view, { at: push.at, apply: (data) => (gap || !patch ? 'ask' : patch(data, push)) })
            const changed = step.view !== view
            view = step.view
            if (step.ask) askNow()
            else if (changed) show({})
          })
    ask.current = askNow
    askNow()
    return () => {
      stopped = true
      stop?.()
    }
  }, [name, key, topics])

  const refresh = useCallback(() => ask.current(), [])
  const isCurrent = state.key === key || options.keep === true
  return {
    data: isCurrent && input !== null ? state.view.data : undefined,
    failure: state.key === key ? state.failure : undefined,
    loading: input !== null && (state.key !== key || state.loading),
    refresh,
  }
}

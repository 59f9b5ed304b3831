import { useEffect } from 'react'
import { shortened } from '../../../shared/model'
import { bridge, isOf, subscribe, useInstallation } from '../client'
import { isolated } from '../../kit/words'
import { useWords } from '../i18n'
import { useCustomerName } from '../ui'
import { merged, withArrival, type Arrivals } from './arrivals'
import { atMostEvery } from './at-most-every'
import { playSound } from './sound'
import { countUnread } from './unread'

/** Bursts of messages are told once; of many customers writing on and on, the agent is told once a second. */
const pace = { settleMs: 150, apartMs: 1_000 }

/**
 * Keeps the number of unread chats in the window's title and, while the window is not in front, one merged
 * notification of what came, with a sound that the preferences can turn off.
 */
export function useAttention(): void {
  const t = useWords()
  const shops = useInstallation(({ shops }) => shops)
  const nameOf = useCustomerName()

  useEffect(() => {
    let stopped = false
    let arrivals: Arrivals = []
    let isNew = false

    const show = async () => {
      const unread = await countUnread(shops)
      if (stopped) return
      const title = unread > 0 ? t('app.title_unread', { count: unread }) : t('app.name')
      document.title = title
      bridge().showAttention({ title, notification: notification() })
    }
    const notification = () => {
      const what = merged(arrivals)
      const conversationId = arrivals.at(-1)?.conversationId
      if (!what || conversationId === undefined) return null
      // The sound is the page's own, so that there is only one and it can be turned off.
      const common = { silent: true, conversationId }
      if (what.is === 'one')
        return { ...common, title: shortened(nameOf(what.name), 200), body: shortened(what.preview, 500) }
      return {
        ...common,
        title: t('attention.several', { count: what.chats }),
        body: shortened(what.names.map((name) => isolated(nameOf(name))).join(t('attention.and')), 500),
      }
    }
    const soon = atMostEvery(pace, () => {
      if (isNew && useInstallation.getState().preferences.sound) playSound()
      isNew = false
      void show()
    })
    const stop = subscribe(['inbox'], ({ push }) => {
      if (isOf(push, 'inbox') && push.patch.wrote && !document.hasFocus()) {
        arrivals = withArrival(arrivals, push.patch.row)
        isNew = true
      }
      soon.tell()
    })
    const onFocus = () => {
      arrivals = []
      void show()
    }
    addEventListener('focus', onFocus)
    void show()
    return () => {
      stopped = true
      soon.stop()
      removeEventListener('focus', onFocus)
      stop()
    }
  }, [shops, nameOf, t])
}

import { useEffect, useRef, useState } from 'react'
import type { ShopId } from '../../../shared/model'
import { newClientId } from '../client/ask'
import { draftOf, type DraftOf } from '../client/drafts'
import { browserStorage, tabStorage } from '../../kit/storage'
import { later } from '../client/wire'

/** What stands in the message's box; it outlives a reload and the page. */
export interface Draft {
  readonly text: string
  readonly write: (text: string) => void
  /** Before what stands there. */
  readonly putBefore: (left: string) => void
}

export function useDraft(shopId: ShopId): Draft {
  const [text, setText] = useState('')
  const written = useRef('')
  const kept = useRef<DraftOf>(undefined)
  function write(changed: string): void {
    written.current = changed
    setText(changed)
    kept.current?.keep(changed)
  }
  /** The same text, left by two tabs, once. */
  function putBefore(left: string): void {
    if (left !== '' && left !== written.current) write(written.current === '' ? left : `${left}\n${written.current}`)
  }
  useEffect(() => {
    const draft = draftOf({ shopId, storage: browserStorage, locks: () => navigator.locks, later, id: newClientId() })
    kept.current = draft
    const close = draft.open(putBefore)
    // Earlier versions of the page kept it here.
    const oldKey = `handsel.draft.${shopId}`
    putBefore(tabStorage.get(oldKey) ?? '')
    tabStorage.remove(oldKey)
    return close
    // `putBefore` looks at what is written when it is called.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shopId])
  return { text, write, putBefore }
}
